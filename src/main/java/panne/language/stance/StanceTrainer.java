package panne.language.stance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import panne.domain.PanneException;
import panne.language.encode.SentenceEncoder;
import panne.language.model.CalibratedTrainer;
import panne.language.model.Example;
import panne.language.model.FeatureBag;
import panne.language.model.LinearModel;
import panne.language.model.ModelFile;
import panne.language.model.Perceptron;
import panne.language.model.PerceptronFile;
import panne.language.model.Prediction;
import panne.language.model.SecondOpinion;

/** Trains the models of stance and symptom and measures them by cross-validation. */
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
            LinearModel stanceModel,
            Perceptron secondModel,
            LinearModel symptomModel,
            List<Prediction> stances,
            List<Prediction> symptoms) {
        public Outcome {
            stances = List.copyOf(stances);
            symptoms = List.copyOf(symptoms);
        }

        /** Writes the models' files. */
        public void write(Path folder) {
            ModelFile.write(stanceModel, folder.resolve(StanceClassifier.STANCE_MODEL));
            PerceptronFile.write(secondModel, folder.resolve(StanceClassifier.SECOND_MODEL));
            ModelFile.write(symptomModel, folder.resolve(StanceClassifier.SYMPTOM_MODEL));
        }
    }

    /**
     * Trains all models; takes seconds for each thousand samples.
     *
     * @throws PanneException when the sentence encoder does not run on this machine
     */
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
        CalibratedTrainer.Trained stances = trainer.train(ofStance);
        CalibratedTrainer.Trained symptoms = trainer.train(ofSymptom);
        int[] encoded = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).reading().language().equals(StanceClassifier.ENCODED))
                .toArray();
        SecondOpinion.Trained second = SecondOpinion.train(vectors(samples, encoded), only(encoded, stances));
        List<Prediction> predictions = new ArrayList<>(stances.predictions());
        IntStream.range(0, encoded.length)
                .forEach(i -> predictions.set(encoded[i], second.predictions().get(i)));
        return new Outcome(stances.model(), second.perceptron(), symptoms.model(), predictions, symptoms.predictions());
    }

    private static <I> Example<I> example(I input, String label, TrainingSample sample) {
        return new Example<>(input, label, sample.reading().language());
    }

    private static List<Example<float[]>> vectors(List<TrainingSample> samples, int[] encoded) {
        SentenceEncoder encoder = SentenceEncoder.shared()
                .orElseThrow(() -> new PanneException("The sentence encoder does not run on this machine, and without"
                        + " it nothing can be trained: use another one, such as Linux on x86-64"));
        return IntStream.of(encoded)
                .parallel()
                .mapToObj(samples::get)
                .map(sample -> example(
                        encoder.encode(Gist.of(sample.reading())),
                        sample.stance().label(),
                        sample))
                .toList();
    }

    private static CalibratedTrainer.Trained only(int[] places, CalibratedTrainer.Trained trained) {
        return new CalibratedTrainer.Trained(
                trained.model(),
                IntStream.of(places).mapToObj(trained.answers()::get).toList());
    }
}
