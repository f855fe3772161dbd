package panne.language.model;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.RVFDataset;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Arrays;
import java.util.List;

/** Trains linear models with CoreNLP; the same examples in the same order give the same model. */
final class LinearTrainer {
    private static final double TOLERANCE = 1e-2;
    private static final float NEGLIGIBLE = 0.02f;
    private final double sigma;
    private final int fewest;

    /**
     * @param sigma width of the Gaussian prior; smaller means simpler models
     * @param fewest how many examples a feature must occur in
     */
    LinearTrainer(double sigma, int fewest) {
        this.sigma = sigma;
        this.fewest = fewest;
    }

    LinearModel train(List<Example<FeatureBag>> examples) {
        RedwoodConfiguration.current().clear().apply();
        RVFDataset<String, Integer> dataset = new RVFDataset<>(examples.size());
        Tellingness tellingness = new Tellingness(examples, fewest);
        for (Example<FeatureBag> example : examples) {
            dataset.add(new RVFDatum<>(counts(example.input(), tellingness), example.label()));
        }
        dataset.applyFeatureCountThreshold(fewest);
        LinearClassifierFactory<String, Integer> factory = new LinearClassifierFactory<>(TOLERANCE, false, sigma);
        factory.setVerbose(false);
        return pruned(factory.trainClassifier(dataset), tellingness);
    }

    private static Counter<Integer> counts(FeatureBag features, Tellingness tellingness) {
        Counter<Integer> counts = new ClassicCounter<>();
        for (int i = 0; i < features.size(); i++) {
            float factor = tellingness.of(features.get(i));
            if (factor > 0) {
                counts.incrementCount(features.get(i), features.value(i) * factor);
            }
        }
        return counts;
    }

    /** Without the weights that hardly count, the factors of the features taken into them. */
    private static LinearModel pruned(LinearClassifier<String, Integer> classifier, Tellingness tellingness) {
        List<String> labels = List.copyOf(classifier.labelIndex().objectsList());
        double[][] weights = classifier.weights();
        int[] kept = java.util.stream.IntStream.range(0, weights.length)
                .filter(i -> Arrays.stream(weights[i]).anyMatch(weight -> Math.abs(weight) > NEGLIGIBLE))
                .toArray();
        int[] features = new int[kept.length];
        float[] flat = new float[kept.length * labels.size()];
        for (int i = 0; i < kept.length; i++) {
            features[i] = classifier.featureIndex().get(kept[i]);
            float factor = tellingness.of(features[i]);
            for (int label = 0; label < labels.size(); label++) {
                flat[i * labels.size() + label] = factor * (float) weights[kept[i]][label];
            }
        }
        return new LinearModel(labels, features, flat, 1);
    }
}
