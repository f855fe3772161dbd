package panne.detect;

import java.io.Serializable;

/**
 * How much more than Poisson the counts of one window length scatter: variance = m + α m².
 *
 * <p>Weighted moments with exponential forgetting: α = Σ w z / Σ w m², z = (n − m)² − m, w = 1 / (1 + α m)²; a prior of
 * α = 0.5 stands in until there is evidence.
 */
final class Dispersion implements Serializable {
    private static final double PRIOR = 0.5;
    private static final double PRIOR_WEIGHT = 4;
    private static final double LEAST = 0.01;
    private static final double MOST = 1.5;

    private double excess;
    private double weight;

    void learn(double n, double mean) {
        double w = 1 / square(1 + value() * mean);
        excess += w * (square(n - mean) - mean);
        weight += w * mean * mean;
    }

    /** Learns a number of empty bins at once. */
    void learnNothing(double mean, int bins) {
        double w = bins / square(1 + value() * mean);
        excess += w * (mean * mean - mean);
        weight += w * mean * mean;
    }

    void forget(double factor) {
        excess *= factor;
        weight *= factor;
    }

    double value() {
        double alpha = (excess + PRIOR * PRIOR_WEIGHT) / (weight + PRIOR_WEIGHT);
        return Math.min(MOST, Math.max(LEAST, alpha));
    }

    private static double square(double x) {
        return x * x;
    }
}
