package panne.language.model;

import java.util.List;

/**
 * A network with one hidden layer over vectors: each value is brought to mean 0 and deviation 1, the hidden units pass on
 * what is above 0, and the labels' scores are weighed sums of these.
 */
public final class Perceptron implements Model<float[]> {
    private final List<String> labels;
    private final Layers layers;
    private final double temperature;

    /** @param temperature divides the scores that its opinion is a part of, so that confidences are honest */
    Perceptron(List<String> labels, Layers layers, double temperature) {
        this.labels = List.copyOf(labels);
        this.layers = layers;
        this.temperature = temperature;
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public double[] scores(float[] vector) {
        float[] scores = layers.scores(layers.hidden(layers.standardised(vector)));
        double[] wide = new double[scores.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = scores[i];
        }
        return wide;
    }

    Layers layers() {
        return layers;
    }

    double temperature() {
        return temperature;
    }

    Perceptron withTemperature(double newTemperature) {
        return new Perceptron(labels, layers, newTemperature);
    }
}
