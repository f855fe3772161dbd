package panne.language.stance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import panne.domain.Language;
import panne.language.model.CalibratedTrainer;
import panne.language.model.Example;
import panne.language.model.FeatureBag;
import panne.language.model.LinearModel;
import panne.language.model.ModelFile;
import panne.language.model.Prediction;

/** Trains the stance and the symptom model and measures both by cross-validation. */
public final class StanceTrainer {
    private static final double SIGMA = 1;
    private static final int FEWEST = 2;
    private final FeatureExtractor extractor = new FeatureExtractor();
    private final CalibratedTrainer trainer = new CalibratedTrainer(SIGMA, FEWEST);

    /**
     * Models and how they did on examples that they had not seen.
     *
     * @param stances the held-out answers about stances
     * @param symptoms the held-out answers about symptoms, of reports and questions
     */
    public record Outcome(
            StanceClassifier classifier,
            LinearModel stanceModel,
            LinearModel symptomModel,
            List<Prediction> stances,
            List<Prediction> symptoms) {
        public Outcome {
            stances = List.copyOf(stances);
            symptoms = List.copyOf(symptoms);
        }

        /** Writes {@code stance.model} and {@code symptom.model}. */
        public void write(Path folder) {
            ModelFile.write(stanceModel, folder.resolve("stance.model"));
            ModelFile.write(symptomModel, folder.resolve("symptom.model"));
        }
    }

    /** Trains both models; takes seconds for each thousand samples. */
    public Outcome train(List<TrainingSample> samples) {
        List<Example> stances = new ArrayList<>();
        List<Example> symptoms = new ArrayList<>();
        for (TrainingSample sample : samples) {
            FeatureBag features = extractor.extract(sample.reading());
            Language language = sample.reading().language();
            stances.add(new Example(features, sample.stance().label(), language));
            if (sample.symptom() != null) {
                symptoms.add(new Example(features, sample.symptom().label(), language));
            }
        }
        CalibratedTrainer.Trained stance = trainer.train(stances);
        CalibratedTrainer.Trained symptom = trainer.train(symptoms);
        return new Outcome(
                new StanceClassifier(stance.model(), symptom.model()),
                stance.model(),
                symptom.model(),
                stance.predictions(),
                symptom.predictions());
    }
}
