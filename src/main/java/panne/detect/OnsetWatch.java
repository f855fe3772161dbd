package panne.detect;

import java.util.Arrays;

/** Estimates an incident's onset at its opening and again while more becomes known, until it is settled. */
final class OnsetWatch {
    private static final int LOOK_BACK_MINUTES = 60;
    private static final int SLOW_LOOK_BACK_MINUTES = 240;
    private static final int LOOK_AHEAD_MINUTES = 20;
    private static final long[] AGAIN_MINUTES = {1, 2, 5, 10, 20};

    private final Series series;
    private final long openedTick;
    private final long firstTick;
    private final int step;
    private final int[] counts;
    private int known;
    private int next;
    private Onset onset;

    /** What shows in minutes is timed by ticks; what takes an hour to show is timed by minutes over four hours. */
    OnsetWatch(Reading reading) {
        boolean slow = reading.scale() == Clockwork.HOUR;
        series = reading.series();
        openedTick = reading.endTick();
        step = slow ? Clockwork.TICKS_PER_MINUTE : 1;
        int before = slow ? SLOW_LOOK_BACK_MINUTES : LOOK_BACK_MINUTES;
        firstTick = Clockwork.tickOfMinute(Clockwork.minuteOfTick(openedTick) - before);
        counts = new int[(before + LOOK_AHEAD_MINUTES + 1) * Clockwork.TICKS_PER_MINUTE / step];
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
        int length = Math.min((int) Math.ceilDiv(tick - firstTick, (long) step), counts.length);
        for (known = Math.max(0, Math.min(known, length) - 1); known < length; known++) {
            counts[known] = count(firstTick + (long) known * step);
        }
        double[] normal = new double[length];
        for (int i = 0; i < length; i++) {
            long minute = Clockwork.minuteOfTick(firstTick + (long) i * step);
            normal[i] = series.ratePerMinute(minute) * step / Clockwork.TICKS_PER_MINUTE;
        }
        return OnsetEstimator.estimate(firstTick, step, Arrays.copyOf(counts, length), normal)
                .notAfter(openedTick);
    }

    private int count(long fromTick) {
        long minute = Clockwork.minuteOfTick(fromTick);
        return step == 1 ? series.countTicks(fromTick, fromTick + 1) : series.countMinutes(minute, minute + 1);
    }
}
