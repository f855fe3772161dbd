package panne.evaluate;

import java.time.Instant;

/** An exponentially weighted mean and deviation, half-life one hour of five-minute points; fires at three sigma. */
final class EwmaControl implements SeriesScorer {
    private static final double SHARE = 1 - Math.pow(0.5, 1.0 / 12);

    private double mean;
    private double variance;
    private boolean started;

    @Override
    public double score(Instant time, double value) {
        if (!started) {
            mean = value;
            started = true;
        }
        double residual = value - mean;
        double sigmas = Math.max(0, residual) / Math.sqrt(Math.max(variance, 1));
        mean += SHARE * residual;
        variance = (1 - SHARE) * (variance + SHARE * residual * residual);
        return sigmas;
    }
}
