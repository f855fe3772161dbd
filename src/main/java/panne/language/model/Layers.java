package panne.language.model;

/** The numbers of a perceptron; training changes them in place. All matrices lie row by row. */
final class Layers {
    final float[] mean;
    final float[] factor;
    final float[] toHidden;
    final float[] hiddenBias;
    final float[] toLabels;
    final float[] labelBias;

    /**
     * @param mean of each value of the vectors
     * @param factor one over the deviation of each
     * @param toHidden for each value one weight per unit
     * @param hiddenBias one per unit
     * @param toLabels for each unit one weight per label
     * @param labelBias one per label
     */
    Layers(float[] mean, float[] factor, float[] toHidden, float[] hiddenBias, float[] toLabels, float[] labelBias) {
        this.mean = mean;
        this.factor = factor;
        this.toHidden = toHidden;
        this.hiddenBias = hiddenBias;
        this.toLabels = toLabels;
        this.labelBias = labelBias;
    }

    int inputs() {
        return mean.length;
    }

    int units() {
        return hiddenBias.length;
    }

    /** The vector with mean 0 and deviation 1 of each value. */
    float[] standardised(float[] vector) {
        float[] standard = new float[vector.length];
        for (int i = 0; i < standard.length; i++) {
            standard[i] = (vector[i] - mean[i]) * factor[i];
        }
        return standard;
    }

    /** What the hidden units pass on of a standardised vector. */
    float[] hidden(float[] standard) {
        float[] hidden = hiddenBias.clone();
        for (int i = 0; i < standard.length; i++) {
            addRow(toHidden, i, standard[i], hidden);
        }
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = Math.max(0, hidden[unit]);
        }
        return hidden;
    }

    /** The scores by label of what the hidden units pass on. */
    float[] scores(float[] hidden) {
        float[] scores = labelBias.clone();
        for (int unit = 0; unit < hidden.length; unit++) {
            addRow(toLabels, unit, hidden[unit], scores);
        }
        return scores;
    }

    private static void addRow(float[] matrix, int row, float factor, float[] sums) {
        if (factor == 0) {
            return;
        }
        int at = row * sums.length;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * matrix[at + i];
        }
    }
}
