package panne.detect;

/** What people were last told of a case, and when they last saw how it stands. */
final class Shown {
    private long reports;
    private long tick;

    /** A step of it was told. */
    void told(long reportsByThen) {
        reports = reportsByThen;
    }

    /** Its figures before a tick were handed out. */
    void seen(long atTick) {
        tick = atTick;
    }

    /** Whether there are twice as many reports as were told. */
    boolean hasDoubled(long reportsNow) {
        return reportsNow >= 2 * reports;
    }

    /** Whether the figures that were seen last are a minute old. */
    boolean isOutdated(long now) {
        return now - tick >= Clockwork.TICKS_PER_MINUTE;
    }
}
