package panne.detect;

import org.jspecify.annotations.Nullable;
import panne.detect.Thresholds.Scope;

/** Reads a series at several scales at once and returns its most telling window, if any is suspicious. */
final class Gauge {
    /** Fewer witnesses are never a suspicion. */
    static final int LEAST_WITNESSES = 3;
    /** Less than this many times the normal is never a suspicion, however significant. */
    static final double LEAST_RATIO = 2.5;
    /**
     * Share of second-hand posts and gripes beyond the usual that are expected to be mistaken for witnesses: a wave of
     * talk explains as many witnesses.
     */
    private static final double LEAK = 0.1;

    private final Thresholds thresholds;
    private final Exposure exposure;

    Gauge(Thresholds thresholds, Exposure exposure) {
        this.thresholds = thresholds;
        this.exposure = exposure;
    }

    @Nullable
    Reading read(Series series, long endTick, Scope scope, int seriesOfScope, Owner owner) {
        Reading best = null;
        for (int scale = 0; scale < Clockwork.WINDOWS.length; scale++) {
            int observed = series.count(endTick, scale);
            if (observed < LEAST_WITNESSES || series.isKnownInnocent(endTick, scale, observed)) {
                continue;
            }
            double suspect = thresholds.suspect(scale, scope, seriesOfScope);
            if (isInnocent(series, endTick, scale, observed, suspect)) {
                series.foundInnocent(scale, observed);
                continue;
            }
            double confirm = thresholds.confirm(scale, scope, seriesOfScope);
            Reading reading = explain(series, scale, endTick, observed, suspect, confirm, owner);
            if (isSuspicious(reading) && (best == null || reading.margin() > best.margin())) {
                best = reading;
            }
        }
        return best;
    }

    private static boolean isInnocent(Series series, long endTick, int scale, int observed, double suspect) {
        double expected = series.expected(endTick, scale);
        return observed < LEAST_RATIO * expected
                || NegativeBinomial.surprise(observed, expected, series.spread(endTick, scale)) < suspect;
    }

    /**
     * How much a service takes part in a common rise varies by as much as the rise; what is mistaken for witnesses is
     * Poisson, for its share is taken at its most.
     */
    private Reading explain(
            Series series, int scale, long endTick, int observed, double suspect, double confirm, Owner owner) {
        double rise = exposure.rise(owner, endTick, scale);
        double normal = series.expected(endTick, scale) * rise;
        double expected = normal + LEAK * series.attentionExcess(endTick, scale);
        double spread = (series.spread(endTick, scale) + square(1 - 1 / rise)) * square(normal / expected);
        double surprise = NegativeBinomial.surprise(observed, expected, spread);
        return new Reading(
                series, scale, endTick, observed, expected, spread, surprise, surprise - suspect, surprise - confirm);
    }

    private static double square(double x) {
        return x * x;
    }

    private static boolean isSuspicious(Reading reading) {
        return reading.suspicion() >= 0 && reading.ratio() >= LEAST_RATIO;
    }
}
