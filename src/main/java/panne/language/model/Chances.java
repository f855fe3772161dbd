package panne.language.model;

import java.util.Arrays;

/** Chances from scores, and of two opinions one. */
final class Chances {
    private static final double LEAST = 1e-6;

    private Chances() {}

    /**
     * e<sup>s/T</sup>, made to add up to one.
     *
     * @param temperature T; above 1 it makes chances more even
     */
    static double[] of(double[] scores, double temperature) {
        double best = Arrays.stream(scores).max().orElse(0);
        double[] chances = new double[scores.length];
        double total = 0;
        for (int i = 0; i < scores.length; i++) {
            chances[i] = Math.exp((scores[i] - best) / temperature);
            total += chances[i];
        }
        for (int i = 0; i < scores.length; i++) {
            chances[i] /= total;
        }
        return chances;
    }

    /**
     * The scores of two opinions on the same labels taken together: the mean of the logarithms of their chances
     * (the logarithmic opinion pool, Genest and Zidek 1986, "Combining Probability Distributions").
     */
    static double[] pool(double[] first, double[] second) {
        double[] scores = new double[first.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (Math.log(Math.max(first[i], LEAST)) + Math.log(Math.max(second[i], LEAST))) / 2;
        }
        return scores;
    }

    /** The largest. */
    static double highest(double[] chances) {
        return Arrays.stream(chances).max().orElse(0);
    }
}
