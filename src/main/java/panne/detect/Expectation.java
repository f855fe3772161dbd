package panne.detect;

/** What normal times would have brought since an onset, added up minute by minute. */
final class Expectation {
    private double sum;

    /** Takes a full minute in; the minute is the first after it. */
    void step(long minute, Flow flow) {
        sum += flow.expected(minute - 1, minute);
    }

    /** Adds up again from another onset. */
    void recount(long onsetMinute, long minute, Flow flow) {
        sum = flow.expected(onsetMinute, minute);
    }

    /**
     * The same span as the counts, which hold the minute that runs: its part of before the tick is added. A burst is told
     * before its first minute is full, of which less tells too little of what is normal: it is a whole one at least.
     */
    double until(long tick, Flow flow) {
        long minute = Clockwork.minuteOfTick(tick);
        double part = (double) (tick - Clockwork.tickOfMinute(minute)) / Clockwork.TICKS_PER_MINUTE;
        double whole = flow.expected(minute, minute + 1);
        return Math.max(whole, sum + part * whole);
    }
}
