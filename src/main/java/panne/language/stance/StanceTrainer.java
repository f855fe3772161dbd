package panne.language.stance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import panne.domain.Language;

/** Trains the stance and the symptom model and measures both by cross-validation. */
public final class StanceTrainer {
    private static final double SIGMA = 1;
    private static final int FEWEST = 2;
    private final FeatureExtractor extractor = new FeatureExtractor();
    private final LinearTrainer trainer = new LinearTrainer(SIGMA, FEWEST);

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

    /** One model with its held-out answers. */
    private record Part(LinearModel model, List<Prediction> predictions) {}

    public Outcome train(List<TrainingSample> samples) {
        List<LinearTrainer.Example> stances = new ArrayList<>();
        List<LinearTrainer.Example> symptoms = new ArrayList<>();
        List<Language> languages = new ArrayList<>();
        List<Language> languagesOfWitnesses = new ArrayList<>();
        for (TrainingSample sample : samples) {
            FeatureBag features = extractor.extract(sample.reading());
            stances.add(new LinearTrainer.Example(features, sample.stance().label()));
            languages.add(sample.reading().language());
            if (sample.symptom() != null) {
                symptoms.add(
                        new LinearTrainer.Example(features, sample.symptom().label()));
                languagesOfWitnesses.add(sample.reading().language());
            }
        }
        Part stance = train(stances, languages);
        Part symptom = train(symptoms, languagesOfWitnesses);
        return new Outcome(
                new StanceClassifier(stance.model(), symptom.model()),
                stance.model(),
                symptom.model(),
                stance.predictions(),
                symptom.predictions());
    }

    private Part train(List<LinearTrainer.Example> examples, List<Language> languages) {
        List<CrossValidation.Answer> answers = new CrossValidation(trainer).run(examples, languages);
        double temperature = Temperature.fit(answers);
        return new Part(
                trainer.train(examples).withTemperature(temperature),
                answers.stream().map(answer -> answer.at(temperature)).toList());
    }
}
