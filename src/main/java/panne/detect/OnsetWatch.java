package panne.detect;

import java.util.Arrays;

/** Estimates an incident's onset at its opening and again while more becomes known, until it is settled. */
final class OnsetWatch {
    private static final int BEFORE_TICKS = 60 * Clockwork.TICKS_PER_MINUTE;
    private static final int AFTER_TICKS = 20 * Clockwork.TICKS_PER_MINUTE;
    private static final long[] AGAIN_MINUTES = {1, 2, 5, 10, 20};

    private final Series series;
    private final long openedTick;
    private final long firstTick;
    private final int[] counts = new int[BEFORE_TICKS + AFTER_TICKS];
    private long knownTo;
    private int next;
    private Onset onset;

    OnsetWatch(Series series, long openedTick) {
        this.series = series;
        this.openedTick = openedTick;
        firstTick = openedTick - BEFORE_TICKS;
        knownTo = firstTick;
        onset = estimate(openedTick);
    }

    Onset onset() {
        return onset;
    }

    boolean isSettled() {
        return next == AGAIN_MINUTES.length;
    }

    /** Whether it may have begun before all that was looked at. */
    boolean isBeyondSight() {
        return onset.low() <= firstTick + 5 * Clockwork.TICKS_PER_MINUTE;
    }

    /** Estimates again when it is time to; true when the answer is another one. */
    boolean review(long tick, long peakMinute) {
        if (isSettled() || tick < openedTick + AGAIN_MINUTES[next] * Clockwork.TICKS_PER_MINUTE) {
            return false;
        }
        next++;
        Onset old = onset;
        long useful = Math.max(openedTick, Clockwork.tickOfMinute(peakMinute + 5));
        onset = estimate(Math.min(tick, useful));
        return !onset.equals(old);
    }

    private Onset estimate(long tick) {
        long until = Math.min(tick, firstTick + counts.length);
        for (; knownTo < until; knownTo++) {
            counts[(int) (knownTo - firstTick)] = series.countTicks(knownTo, knownTo + 1);
        }
        int length = (int) (until - firstTick);
        double[] normal = new double[length];
        for (int i = 0; i < length; i++) {
            long minute = Clockwork.minuteOfTick(firstTick + i);
            normal[i] = series.ratePerMinute(minute) / Clockwork.TICKS_PER_MINUTE;
        }
        return OnsetEstimator.estimate(firstTick, Arrays.copyOf(counts, length), normal)
                .notAfter(openedTick);
    }
}
