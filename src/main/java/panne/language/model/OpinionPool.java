package panne.language.model;

import java.util.List;

/**
 * Takes two opinions on the same labels together: the weighed sum of the logarithms of their chances (the logarithmic opinion
 * pool, Genest and Zidek 1986, "Combining Probability Distributions"). The weights need not add up to one, so that the
 * chances are honest whether or not the opinions have learned from the same.
 *
 * @param first the weight of the first opinion
 * @param second the weight of the second one
 */
public record OpinionPool(double first, double second) {
    private static final double LEAST = 1e-6;
    private static final double MOST = 1.5;
    private static final double STEP = 0.05;

    /**
     * Two opinions that have not seen the right answer.
     *
     * @param first chances by label
     * @param second chances by label
     * @param right the place of the right one
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Pair(double[] first, double[] second, int right) {}

    /** The weights under which the right answers are least surprising. */
    public static OpinionPool fit(List<Pair> pairs) {
        OpinionPool best = new OpinionPool(STEP, STEP);
        double least = best.surprise(pairs);
        for (double first = 0; first <= MOST; first += STEP) {
            for (double second = 0; second <= MOST; second += STEP) {
                OpinionPool pool = new OpinionPool(first, second);
                double surprise = pool.surprise(pairs);
                if (surprise < least) {
                    least = surprise;
                    best = pool;
                }
            }
        }
        return best;
    }

    private double surprise(List<Pair> pairs) {
        double surprise = 0;
        for (Pair pair : pairs) {
            surprise -= Math.log(Math.max(LEAST, chances(pair.first(), pair.second())[pair.right()]));
        }
        return surprise;
    }

    /** The chances by label of both together. */
    public double[] chances(double[] one, double[] other) {
        double[] scores = new double[one.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = first * Math.log(Math.max(one[i], LEAST)) + second * Math.log(Math.max(other[i], LEAST));
        }
        return Chances.of(scores, 1);
    }
}
