package panne.language.model;

/** Steps that are as long for weights of small slopes as for those of large ones (Kingma and Ba 2015, "Adam"). */
final class Adam {
    private static final float KEPT = 0.9f;
    private static final float KEPT_OF_SQUARES = 0.999f;
    private static final double LEAST = 1e-8;
    private final float[] weights;
    private final float[] means;
    private final float[] squares;
    private final double decay;
    private int steps;

    /**
     * @param weights changed in place
     * @param decay how much of a weight each step takes away, as a share of the step
     */
    Adam(float[] weights, double decay) {
        this.weights = weights;
        this.decay = decay;
        means = new float[weights.length];
        squares = new float[weights.length];
    }

    /** Takes a step against the slopes. */
    void descend(float[] slopes, double step) {
        steps++;
        float correction = (float) (1 / (1 - Math.pow(KEPT, steps)));
        float correctionOfSquares = (float) (1 / (1 - Math.pow(KEPT_OF_SQUARES, steps)));
        for (int i = 0; i < weights.length; i++) {
            means[i] = KEPT * means[i] + (1 - KEPT) * slopes[i];
            squares[i] = KEPT_OF_SQUARES * squares[i] + (1 - KEPT_OF_SQUARES) * slopes[i] * slopes[i];
            double direction = means[i] * correction / (Math.sqrt(squares[i] * correctionOfSquares) + LEAST);
            weights[i] -= (float) (step * (direction + decay * weights[i]));
        }
    }
}
