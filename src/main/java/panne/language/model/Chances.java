package panne.language.model;

import java.util.Arrays;

/** Chances from scores. */
public final class Chances {
    private Chances() {}

    /**
     * e<sup>s/T</sup>, made to add up to one.
     *
     * @param temperature T; above 1 it makes chances more even
     */
    public static double[] of(double[] scores, double temperature) {
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

    /** The largest. */
    public static double highest(double[] chances) {
        return Arrays.stream(chances).max().orElse(0);
    }
}
