package panne.language.stance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import panne.language.model.CalibratedTrainer;
import panne.language.model.Example;
import panne.language.model.FeatureBag;
import panne.language.model.ModelFile;

/** Trains the linear models of stance and symptom and measures them by cross-validation. */
public final class StanceTrainer {
    private static final double SIGMA = 1;
    private static final int FEWEST = 2;
    private final FeatureExtractor extractor = new FeatureExtractor();
    private final CalibratedTrainer trainer = new CalibratedTrainer(SIGMA, FEWEST);

    /** Models and how they did on examples that they had not seen. */
    public record Outcome(CalibratedTrainer.Trained stances, CalibratedTrainer.Trained symptoms) {
        /** Writes the models' files. */
        public void write(Path folder) {
            ModelFile.write(stances.model(), folder.resolve(StanceClassifier.STANCE_MODEL));
            ModelFile.write(symptoms.model(), folder.resolve(StanceClassifier.SYMPTOM_MODEL));
        }
    }

    /** Trains both models; takes seconds for each thousand samples. */
    public Outcome train(List<TrainingSample> samples) {
        List<FeatureBag> features = samples.parallelStream()
                .map(sample -> extractor.extract(sample.reading()))
                .toList();
        List<Example<FeatureBag>> ofStance = new ArrayList<>();
        List<Example<FeatureBag>> ofSymptom = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            TrainingSample sample = samples.get(i);
            ofStance.add(example(features.get(i), sample.stance().label(), sample));
            if (sample.symptom() != null) {
                ofSymptom.add(example(features.get(i), sample.symptom().label(), sample));
            }
        }
        return new Outcome(trainer.train(ofStance), trainer.train(ofSymptom));
    }

    private static Example<FeatureBag> example(FeatureBag features, String label, TrainingSample sample) {
        return new Example<>(features, label, sample.reading().language());
    }
}
