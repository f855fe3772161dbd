package panne.detect;

import java.time.Instant;
import java.util.Arrays;

/** How time is cut: ticks of ten seconds for finding bursts, minutes for housekeeping, hours for learning. */
final class Clockwork {
    static final int TICK_SECONDS = 10;
    static final int TICKS_PER_MINUTE = 6;

    /** Lengths of the counting windows in minutes. */
    static final int[] WINDOWS = {1, 2, 5, 15, 60};

    /** Indices of windows. */
    static final int FIVE_MINUTES = 2;

    static final int QUARTER = 3;
    static final int HOUR = 4;

    private Clockwork() {}

    /** Lengths of the counting windows in ticks. */
    static int[] windowTicks() {
        return Arrays.stream(WINDOWS).map(minutes -> minutes * TICKS_PER_MINUTE).toArray();
    }

    static long tickOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), TICK_SECONDS);
    }

    static long tickOfMinute(long minute) {
        return minute * TICKS_PER_MINUTE;
    }

    static long minuteOfTick(long tick) {
        return Math.floorDiv(tick, TICKS_PER_MINUTE);
    }

    static long minuteOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 60);
    }

    static Instant ofTick(long tick) {
        return Instant.ofEpochSecond(tick * TICK_SECONDS);
    }

    static Instant ofMinute(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
