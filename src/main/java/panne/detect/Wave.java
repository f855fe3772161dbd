package panne.detect;

import java.io.Serializable;
import panne.domain.IncidentState;

/**
 * Follows a burst from its height to its end, with hysteresis.
 *
 * <p>It eases when the count of a quarter of an hour (an hour while there is little to count) falls below half the height
 * above normal; it is high again at 80 %. It ends when a window that would show a tenth of the height holds nothing that
 * normal times do not explain.
 */
final class Wave implements Serializable {
    private static final int SHORT = 15;
    private static final int LONG = 60;
    private static final int ENOUGH = 20;
    private static final double EASED = 0.5;
    private static final double HIGH_AGAIN = 0.8;
    private static final double QUIET_SURPRISE = 1;
    private static final double QUIET_RATIO = 1.5;
    private static final double ENOUGH_MISSED = 3;
    /** Minutes as long as those of the height, when as many post. */
    private static final int LONGEST_WATCH = 360;
    /** Minutes by the clock: as far as counts are remembered, and a night. */
    private static final int LONGEST_NIGHT = 480;

    private static final long NEVER = Long.MIN_VALUE;

    private int shortPeak;
    private int longPeak;
    private int fivePeak;
    private long crest;
    private int highest;
    private int busiest;
    private long peakMinute;
    private long since;
    private long easing = NEVER;
    private long ended = NEVER;
    private IncidentState state = IncidentState.CONFIRMED;

    Wave(long minute) {
        peakMinute = minute;
        crest = minute;
        since = Long.MIN_VALUE / 2;
    }

    IncidentState state() {
        return state;
    }

    /** Start of the busiest five minutes. */
    long peakMinute() {
        return peakMinute;
    }

    /**
     * Start of the busiest five minutes, with the minute that has only begun, and with those since the onset of which no
     * step has been taken yet: a burst is told before its first minute is full.
     */
    long peakMinute(long minute, long onsetMinute, Flow flow) {
        long peak = Math.max(peakMinute, onsetMinute);
        int most = busiest;
        for (long end = busiest == 0 ? onsetMinute + 1 : minute + 1; end <= minute + 1; end++) {
            long start = Math.max(onsetMinute, end - 5);
            int five = flow.count(start, end);
            peak = five > most ? start : peak;
            most = Math.max(most, five);
        }
        return peak;
    }

    long easing() {
        return easing;
    }

    long ended() {
        return ended;
    }

    boolean hasEased() {
        return easing != NEVER;
    }

    boolean hasEnded() {
        return ended != NEVER;
    }

    /** Witnesses in the busiest quarter of an hour. */
    int height() {
        return Math.max(highest, shortPeak);
    }

    void end(long minute) {
        if (state == IncidentState.ENDED) {
            return;
        }
        state = IncidentState.ENDED;
        ended = Math.max(minute, crest);
        if (easing == NEVER || easing > ended) {
            easing = ended;
        }
    }

    /** Starts another wave of the same incident. */
    void reopen(long minute) {
        since = minute;
        crest = minute;
        highest = height();
        shortPeak = 0;
        longPeak = 0;
        fivePeak = 0;
        state = IncidentState.CONFIRMED;
        easing = NEVER;
        ended = NEVER;
    }

    /**
     * Takes a full minute in.
     *
     * @param minute the first minute after it
     * @param onsetMinute nothing before it belongs to the burst
     * @param recoveries posts within the last quarter of an hour which say that it works again
     * @param seenSince first minute of the span up to now in which nothing was hidden
     */
    void step(long minute, long onsetMinute, Flow flow, int recoveries, long seenSince) {
        climb(minute, onsetMinute, flow);
        if (state == IncidentState.ENDED) {
            return;
        }
        boolean few = shortPeak < ENOUGH;
        int width = few ? LONG : SHORT;
        double normal = flow.expected(minute - width, minute);
        double now = flow.count(minute - width, minute) - normal;
        double height = Math.max(1, (few ? longPeak : shortPeak) - normal);
        boolean saidToBeBack = recoveries >= 3 && recoveries * 2 >= flow.count(minute - SHORT, minute);
        if (minute - seenSince >= width) {
            judgeEasing(minute, width, now, height, saidToBeBack);
        }
        if (minute - onsetMinute >= SHORT) {
            judgeEnd(minute, flow, saidToBeBack, seenSince);
        }
    }

    private void climb(long minute, long onsetMinute, Flow flow) {
        long first = Math.max(onsetMinute, since);
        int five = flow.count(Math.max(first, minute - 5), minute);
        if (five > fivePeak) {
            fivePeak = five;
            crest = Math.max(first, minute - 5);
        }
        if (five > busiest) {
            busiest = five;
            peakMinute = crest;
        }
        shortPeak = Math.max(shortPeak, flow.count(Math.max(first, minute - SHORT), minute));
        longPeak = Math.max(longPeak, flow.count(Math.max(first, minute - LONG), minute));
    }

    private void judgeEasing(long minute, int width, double now, double height, boolean saidToBeBack) {
        if (state == IncidentState.CONFIRMED) {
            boolean past = minute - crest >= width / 2 + 5;
            boolean fallen = now + 1.3 * Math.sqrt(Math.max(now, 1)) <= EASED * height + 1.3;
            if (past && (fallen || (saidToBeBack && now <= HIGH_AGAIN * height))) {
                state = IncidentState.EASING;
                easing = Math.max(crest, minute - width / 2);
            }
        } else if (now >= HIGH_AGAIN * height && !saidToBeBack) {
            state = IncidentState.CONFIRMED;
            easing = NEVER;
        }
    }

    private void judgeEnd(long minute, Flow flow, boolean saidToBeBack, long seenSince) {
        long watch = watch(minute, flow);
        long width = saidToBeBack ? Math.max(SHORT, watch / 2) : watch;
        boolean watched = minute - Math.max(crest, seenSince) >= width;
        if (!watched || !isQuiet(flow, minute - width, minute) || !isQuiet(flow, minute - SHORT, minute)) {
            return;
        }
        end(minute - width);
    }

    /**
     * How long must be watched to see three witnesses if a tenth of the height, or thrice the normal, were left: none comes
     * of three that are expected with a chance of one in twenty. A tenth is of as many as post at that hour, for while
     * hardly anyone does silence is no evidence.
     */
    private long watch(long minute, Flow flow) {
        double tenth = 0.1 * Math.max(shortPeak / (double) SHORT, longPeak / (double) LONG);
        double missed = 0;
        double awake = 0;
        long watched = 0;
        while (watched < LONGEST_NIGHT && awake < LONGEST_WATCH) {
            long middle = minute - watched - SHORT / 2;
            double share = Math.min(1, flow.rhythm(middle, crest));
            double rate = Math.max(tenth * share, 3 * flow.expected(middle, middle + 1));
            double needed = (ENOUGH_MISSED - missed) / rate;
            if (needed <= SHORT) {
                return Math.max(SHORT, watched + (long) Math.ceil(needed));
            }
            missed += rate * SHORT;
            awake += share * SHORT;
            watched += SHORT;
        }
        return watched;
    }

    /** Minutes of a span, each as the share of those who posted at the height that post then in normal times. */
    double awake(long from, long to, Flow flow) {
        double awake = 0;
        for (long start = from; start < to; start += SHORT) {
            long length = Math.min(SHORT, to - start);
            awake += length * Math.min(1, flow.rhythm(start + length / 2, crest));
        }
        return awake;
    }

    /** Whether normal times explain the count of a span. */
    static boolean isQuiet(Flow flow, long from, long to) {
        int count = flow.count(from, to);
        double normal = flow.expected(from, to);
        int scale = to - from > SHORT ? Clockwork.HOUR : Clockwork.QUARTER;
        return count <= QUIET_RATIO * normal
                || NegativeBinomial.surprise(count, normal, flow.spread(to, scale)) < QUIET_SURPRISE;
    }
}
