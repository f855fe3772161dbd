package panne.detect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds when a rise began: counts are Poisson around normal(t) + r g((t − τ) / ρ) for t ≥ τ, where g is one of a family
 * of ramps: straight ones from none to half an hour, for what fails bit by bit, and 1 − exp(−t / ρ), for what fails at
 * once and is noticed by each user after an exponential time.
 *
 * <p>What is normal may be off by a factor of gamma law with mean 1 and shape 4, learned from what went before τ: the
 * counts before τ have the negative binomial law that results, those after it use the factor's posterior mean.
 *
 * <p>The height r is set to its maximum likelihood for every τ and ramp and integrated out by Laplace's method under a
 * flat prior on ln r; ramps are averaged; τ has a flat prior. The likelihood is tempered, since real counts scatter more
 * than Poisson. The answer is the posterior's median with its 5 % and 95 % points.
 */
final class OnsetEstimator {
    private static final double TEMPER = 0.7;
    private static final double[] STRAIGHT_MINUTES = {0.1, 1, 2, 3, 5, 7, 10, 15, 30};
    private static final double[] NOTICING_MINUTES = {0.5, 1, 2, 4, 8, 15};
    private static final int RAMPS = STRAIGHT_MINUTES.length + NOTICING_MINUTES.length;
    private static final int COARSE = 6;
    private static final double NEGLIGIBLE = 14;
    private static final double LEAST_NORMAL = 1e-7;
    private static final double FACTOR_SHAPE = 4;

    private final int[] counts;
    private final double[] normal;
    private final int[] busy;
    private final double[] countsBefore;
    private final double[] normalBefore;
    private final double[] logNormalBefore;
    private final double[][] ramps = new double[RAMPS][];
    private final double[][] areas = new double[RAMPS][];

    private OnsetEstimator(int[] counts, double[] normal, double stepMinutes) {
        this.counts = counts;
        this.normal = normal;
        busy = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        countsBefore = new double[counts.length + 1];
        normalBefore = new double[counts.length + 1];
        logNormalBefore = new double[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            double mean = Math.max(normal[i], LEAST_NORMAL);
            countsBefore[i + 1] = countsBefore[i] + counts[i];
            normalBefore[i + 1] = normalBefore[i] + mean;
            logNormalBefore[i + 1] = logNormalBefore[i] + counts[i] * Math.log(mean);
        }
        for (int ramp = 0; ramp < RAMPS; ramp++) {
            prepare(ramp, stepMinutes);
        }
    }

    private void prepare(int ramp, double stepMinutes) {
        ramps[ramp] = new double[counts.length];
        areas[ramp] = new double[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            ramps[ramp][i] = shape(ramp, (i + 0.5) * stepMinutes);
            areas[ramp][i + 1] = areas[ramp][i] + ramps[ramp][i];
        }
    }

    private static double shape(int ramp, double minutes) {
        return ramp < STRAIGHT_MINUTES.length
                ? Math.min(1, minutes / STRAIGHT_MINUTES[ramp])
                : -Math.expm1(-minutes / NOTICING_MINUTES[ramp - STRAIGHT_MINUTES.length]);
    }

    /** Estimates the onset from the counts of ticks, the first of which is given, and the normal counts of the same. */
    static Onset estimate(long firstTick, int[] counts, double[] normal) {
        return estimate(firstTick, 1, counts, normal);
    }

    /** The same for counts of steps of so many ticks. */
    static Onset estimate(long firstTick, int step, int[] counts, double[] normal) {
        OnsetEstimator estimator = new OnsetEstimator(counts, normal, (double) step / Clockwork.TICKS_PER_MINUTE);
        if (estimator.busy.length == 0) {
            return new Onset(firstTick, firstTick, firstTick);
        }
        double[] posterior = estimator.posterior();
        return new Onset(
                firstTick + (long) step * quantile(posterior, 0.05),
                firstTick + (long) step * quantile(posterior, 0.5),
                firstTick + (long) step * (quantile(posterior, 0.95) + 1));
    }

    /** Posterior weights of the ticks: coarse steps first, every tick where it matters. */
    private double[] posterior() {
        int last = busy[busy.length - 1];
        double[] logs = new double[last + 1];
        Arrays.fill(logs, Double.NEGATIVE_INFINITY);
        double best = Double.NEGATIVE_INFINITY;
        for (int start = 0; start <= last; start += COARSE) {
            logs[start] = logPosterior(start);
            best = Math.max(best, logs[start]);
        }
        double[] refined = new double[last + 1];
        for (int start = 0; start <= last; start++) {
            double near = Math.max(logs[start / COARSE * COARSE], coarseAfter(logs, start));
            refined[start] = near < best - NEGLIGIBLE ? Double.NEGATIVE_INFINITY : logPosterior(start);
        }
        return normalised(refined);
    }

    private static double coarseAfter(double[] logs, int start) {
        int next = (start / COARSE + 1) * COARSE;
        return next < logs.length ? logs[next] : Double.POSITIVE_INFINITY;
    }

    private static double[] normalised(double[] logs) {
        double best = Arrays.stream(logs).max().orElse(0);
        double sum = 0;
        double[] weights = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            weights[i] = Math.exp(logs[i] - best);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private double logPosterior(int start) {
        double best = Double.NEGATIVE_INFINITY;
        double[] logs = new double[RAMPS];
        for (int ramp = 0; ramp < RAMPS; ramp++) {
            logs[ramp] = TEMPER * logEvidence(start, ramp);
            best = Math.max(best, logs[ramp]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - best);
        }
        return best + Math.log(sum);
    }

    /** Log evidence of all counts, the factor and the height of the rise integrated out. */
    private double logEvidence(int start, int ramp) {
        double factor = (FACTOR_SHAPE + countsBefore[start]) / (FACTOR_SHAPE + normalBefore[start]);
        return logBefore(start) + logAfter(start, ramp, factor);
    }

    /** Gamma-Poisson law of the counts before the start, without terms that are the same for all starts. */
    private double logBefore(int start) {
        double n = countsBefore[start];
        return logNormalBefore[start]
                + NegativeBinomial.logGamma(FACTOR_SHAPE + n)
                - (FACTOR_SHAPE + n) * Math.log(FACTOR_SHAPE + normalBefore[start]);
    }

    private double logAfter(int start, int ramp, double factor) {
        double[] shape = ramps[ramp];
        double area = areas[ramp][counts.length - start];
        double height = height(start, shape, area, factor);
        double log = -height * area - factor * (normalBefore[counts.length] - normalBefore[start]);
        double curvature = 0;
        for (int b = firstBusy(start); b < busy.length; b++) {
            int i = busy[b];
            double background = factor * Math.max(normal[i], LEAST_NORMAL);
            double rise = height * shape[i - start];
            log += counts[i] * Math.log(background + rise);
            double part = rise / (background + rise);
            curvature += counts[i] * part * part;
        }
        return log - 0.5 * Math.log(Math.max(curvature, 0.5));
    }

    /** Maximum likelihood of the height by fixed-point steps (EM), which never leave the positive. */
    private double height(int start, double[] shape, double area, double factor) {
        double height = Math.max(countsBefore[counts.length] - countsBefore[start], 0.5) / area;
        int first = firstBusy(start);
        for (int step = 0; step < 5; step++) {
            double risen = 0;
            for (int b = first; b < busy.length; b++) {
                int i = busy[b];
                double rise = height * shape[i - start];
                risen += counts[i] * rise / (rise + factor * Math.max(normal[i], LEAST_NORMAL));
            }
            height = Math.max(risen, 1e-6) / area;
        }
        return height;
    }

    private int firstBusy(int start) {
        int found = Arrays.binarySearch(busy, start);
        return found >= 0 ? found : -found - 1;
    }

    private static int quantile(double[] weights, double share) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (sum >= share) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
