package panne.detect;

import org.jspecify.annotations.Nullable;
import panne.detect.Thresholds.Scope;
import panne.domain.Country;

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

    /**
     * A series to be read.
     *
     * @param seriesOfScope how many of its kind the service has
     * @param country whose witnesses it counts, null for those of all
     * @param crowd whom it counts
     */
    record Subject(
            Series series,
            Scope scope,
            int seriesOfScope,
            Owner owner,
            @Nullable Country country,
            Crowd crowd) {}

    private final Thresholds thresholds;
    private final Exposure exposure;

    Gauge(Thresholds thresholds, Exposure exposure) {
        this.thresholds = thresholds;
        this.exposure = exposure;
    }

    @Nullable
    Reading read(Subject subject, long endTick) {
        Series series = subject.series();
        Reading best = null;
        for (int scale = 0; scale < Clockwork.WINDOWS.length; scale++) {
            int counted = series.count(endTick, scale);
            if (counted < LEAST_WITNESSES || series.isKnownInnocent(endTick, scale, counted)) {
                continue;
            }
            if (isInnocent(subject, endTick, scale, counted)) {
                series.foundInnocent(scale, counted);
                continue;
            }
            Reading reading = explain(subject, scale, endTick, counted);
            if (isSuspicious(reading) && (best == null || reading.margin() > best.margin())) {
                best = reading;
            }
        }
        return best;
    }

    private boolean isInnocent(Subject subject, long endTick, int scale, int counted) {
        Series series = subject.series();
        double expected = series.expected(endTick, scale);
        return counted < LEAST_RATIO * expected
                || NegativeBinomial.surprise(counted, expected, series.spread(endTick, scale))
                        < thresholds.suspect(scale, subject.scope(), subject.seriesOfScope());
    }

    /**
     * How much a service takes part in a common rise varies by as much as the rise; what is mistaken for witnesses is
     * Poisson, for its share is taken at its most.
     */
    private Reading explain(Subject subject, int scale, long endTick, int counted) {
        Series series = subject.series();
        double rise = exposure.participation(subject.owner(), subject.country(), endTick, scale);
        double normal = series.expected(endTick, scale) * rise;
        double expected = normal + LEAK * series.attentionExcess(endTick, scale);
        double spread = (series.spread(endTick, scale) + square(1 - 1 / rise)) * square(normal / expected);
        long startTick = endTick - (long) Clockwork.WINDOWS[scale] * Clockwork.TICKS_PER_MINUTE;
        int observed = subject.crowd().voices(startTick, endTick).worthOf(counted);
        double surprise = NegativeBinomial.surprise(observed, expected, spread);
        return new Reading(
                series,
                scale,
                endTick,
                counted,
                observed,
                expected,
                spread,
                surprise,
                surprise - thresholds.suspect(scale, subject.scope(), subject.seriesOfScope()),
                surprise - thresholds.confirm(scale, subject.scope(), subject.seriesOfScope()));
    }

    private static double square(double x) {
        return x * x;
    }

    private static boolean isSuspicious(Reading reading) {
        return reading.observed() >= LEAST_WITNESSES && reading.suspicion() >= 0 && reading.ratio() >= LEAST_RATIO;
    }
}
