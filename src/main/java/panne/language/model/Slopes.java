package panne.language.model;

/** The slopes of the cross-entropy of a batch, by weight of a perceptron. */
final class Slopes {
    private final Layers layers;
    final float[] toHidden;
    final float[] hiddenBias;
    final float[] toLabels;
    final float[] labelBias;

    Slopes(Layers layers) {
        this.layers = layers;
        toHidden = new float[layers.toHidden.length];
        hiddenBias = new float[layers.hiddenBias.length];
        toLabels = new float[layers.toLabels.length];
        labelBias = new float[layers.labelBias.length];
    }

    /**
     * Adds those of one example.
     *
     * @param share how much the example counts
     */
    void add(float[] input, int answer, float share) {
        float[] hidden = layers.hidden(input);
        float[] byLabel = slopesByLabel(layers.scores(hidden), answer, share);
        float[] byUnit = new float[hidden.length];
        for (int unit = 0; unit < hidden.length; unit++) {
            if (hidden[unit] > 0) {
                byUnit[unit] = product(layers.toLabels, unit, byLabel);
                addTo(toLabels, unit, hidden[unit], byLabel);
            }
        }
        addTo(labelBias, 0, 1, byLabel);
        addTo(hiddenBias, 0, 1, byUnit);
        for (int i = 0; i < input.length; i++) {
            if (input[i] != 0) {
                addTo(toHidden, i, input[i], byUnit);
            }
        }
    }

    private static float[] slopesByLabel(float[] scores, int answer, float share) {
        double[] wide = new double[scores.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = scores[i];
        }
        double[] chances = Chances.of(wide, 1);
        float[] slopes = new float[scores.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = share * (float) (chances[i] - (i == answer ? 1 : 0));
        }
        return slopes;
    }

    private static float product(float[] matrix, int row, float[] vector) {
        float sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += matrix[row * vector.length + i] * vector[i];
        }
        return sum;
    }

    private static void addTo(float[] matrix, int row, float factor, float[] vector) {
        int at = row * vector.length;
        for (int i = 0; i < vector.length; i++) {
            matrix[at + i] += factor * vector[i];
        }
    }
}
