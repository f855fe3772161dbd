package panne.language.model;

import java.util.Arrays;
import java.util.List;

/**
 * A multinomial logistic model over hashed features. Training is CoreNLP's; scoring reads plain arrays, so that a
 * model file is nothing but numbers.
 */
public final class LinearModel {
    private final List<String> labels;
    private final int[] features;
    private final float[] weights;
    private final double temperature;
    private final int[] slots;

    /**
     * @param features hashes, each once
     * @param weights for each feature one per label
     * @param temperature divides the scores, so that confidences are honest
     */
    LinearModel(List<String> labels, int[] features, float[] weights, double temperature) {
        if (weights.length != features.length * labels.size()) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + features.length + " features and " + labels.size() + " labels");
        }
        this.labels = List.copyOf(labels);
        this.features = features.clone();
        this.weights = weights.clone();
        this.temperature = temperature;
        this.slots = slots(features);
    }

    private static int[] slots(int[] features) {
        int[] slots = new int[Math.max(2, Integer.highestOneBit(features.length * 2 + 1) * 2)];
        Arrays.fill(slots, -1);
        for (int i = 0; i < features.length; i++) {
            int slot = FeatureBag.mix(features[i]) & slots.length - 1;
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i;
        }
        return slots;
    }

    /** What it tells apart. */
    public List<String> labels() {
        return labels;
    }

    int[] features() {
        return features.clone();
    }

    float[] weights() {
        return weights.clone();
    }

    /** Divides the scores, so that chances are honest. */
    public double temperature() {
        return temperature;
    }

    LinearModel withTemperature(double newTemperature) {
        return new LinearModel(labels, features, weights, newTemperature);
    }

    /** The calibrated chances by label, in the order of {@link #labels()}. */
    public double[] chances(FeatureBag bag) {
        return Chances.of(scores(bag), temperature);
    }

    /** How much speaks for each label, in the order of {@link #labels()}: logarithms of chances, up to a constant. */
    public double[] scores(FeatureBag bag) {
        double[] scores = new double[labels.size()];
        for (int i = 0; i < bag.size(); i++) {
            int feature = bag.get(i);
            int slot = FeatureBag.mix(feature) & slots.length - 1;
            while (slots[slot] >= 0) {
                int index = slots[slot];
                if (features[index] == feature) {
                    addWeights(index, bag.value(i), scores);
                    break;
                }
                slot = slot + 1 & slots.length - 1;
            }
        }
        return scores;
    }

    private void addWeights(int index, float value, double[] scores) {
        int at = index * scores.length;
        for (int i = 0; i < scores.length; i++) {
            scores[i] += value * weights[at + i];
        }
    }
}
