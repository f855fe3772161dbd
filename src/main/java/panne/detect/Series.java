package panne.detect;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The counts of one series and what is normal for it: about 5 KB, a value that can be written down and read back.
 *
 * <p>Ticks of ten seconds of the last hour find bursts and onsets; minutes of the last eight hours serve learning,
 * curves and the end of incidents; attention is what is said without bearing witness.
 */
final class Series implements Serializable {
    /** What may be learned from an hour. */
    enum Lesson {
        LEARN,
        SKIP,
        /** It is not yet known. */
        WAIT
    }

    /** Says what may be learned from a span of minutes. */
    @FunctionalInterface
    interface Teacher {
        Lesson lessonOf(long fromMinute, long toMinute);
    }

    static final int MINUTES = 512;
    static final int TICKS = 61 * Clockwork.TICKS_PER_MINUTE;
    private static final int LEARNING_LAG_MINUTES = 60;
    private static final int ATTENTION_UNIT = 20;
    private static final double ATTENTION_MEMORY = Math.pow(0.5, 1 / (7 * 24.0));
    private static final int INNOCENCE_MINUTES = 10;

    private final CountRing ticks = new CountRing(TICKS, Clockwork.windowTicks());
    private final CountRing minutes = new CountRing(MINUTES);
    private final CountRing attention = new CountRing(MINUTES);
    private final Baseline baseline = new Baseline();
    private final int[] innocent = new int[Clockwork.WINDOWS.length];
    private long innocenceSlot = -1;
    private double attentionSum;
    private double attentionHours;
    private long nextHour;

    Series(long firstMinute) {
        nextHour = Math.floorDiv(firstMinute, 60L);
    }

    void witness(long tick) {
        ticks.add(tick, 1);
        minutes.add(Clockwork.minuteOfTick(tick), 1);
    }

    /** Counts a witness that came too late, or from a backfill: known, but no ground for an alarm. */
    void lateWitness(long minute) {
        minutes.add(minute, 1);
    }

    void attend(long minute, double weight) {
        attention.add(minute, (int) Math.round(weight * ATTENTION_UNIT));
    }

    /** Learns the hours that are over since the last time; call it before counting. */
    void catchUp(long minute, Teacher teacher) {
        while ((nextHour + 1) * 60 + LEARNING_LAG_MINUTES <= minute) {
            switch (teacher.lessonOf(nextHour * 60, nextHour * 60 + 60)) {
                case LEARN -> {
                    baseline.learn(nextHour, minutes);
                    attentionSum = attentionSum * ATTENTION_MEMORY
                            + (double) attention.sum(nextHour * 60, nextHour * 60 + 60) / ATTENTION_UNIT;
                    attentionHours = attentionHours * ATTENTION_MEMORY + 1;
                }
                case SKIP -> baseline.skip();
                case WAIT -> {
                    return;
                }
            }
            nextHour++;
        }
    }

    /** Witnesses in the window that ends before the tick. */
    int count(long endTick, int scale) {
        return ticks.latest(endTick - 1, scale);
    }

    int countTicks(long fromTick, long toTick) {
        return ticks.sum(fromTick, toTick);
    }

    int countMinutes(long from, long to) {
        return minutes.sum(from, to);
    }

    double expected(long endTick, int scale) {
        int window = Clockwork.WINDOWS[scale];
        return baseline.ratePerMinute(Clockwork.minuteOfTick(endTick) - window / 2) * window;
    }

    double ratePerMinute(long minute) {
        return baseline.ratePerMinute(minute);
    }

    double spread(long endTick, int scale) {
        return baseline.spread(scale, Clockwork.minuteOfTick(endTick));
    }

    /** Relative variance of the expectation alone. */
    double uncertainty() {
        return baseline.uncertainty();
    }

    /** How much more attention than usual the window got, in posts. */
    double attentionExcess(long endTick, int scale) {
        long end = Clockwork.minuteOfTick(endTick - 1) + 1;
        int window = Clockwork.WINDOWS[scale] + 1;
        double usual = 1.5 * window / 60.0 * (attentionSum + 1) / (attentionHours + 1);
        return Math.max(0, (double) attention.sum(end - window, end) / ATTENTION_UNIT - usual);
    }

    /** What was counted in the hours that were learned, the older ones counted less. */
    double learnedCount() {
        return baseline.learnedCount();
    }

    int learnedHours() {
        return baseline.learnedHours();
    }

    /** The same count as last time, or fewer, is as innocent now; within a few minutes normal does not change. */
    boolean isKnownInnocent(long endTick, int scale, int count) {
        long slot = Math.floorDiv(Clockwork.minuteOfTick(endTick), (long) INNOCENCE_MINUTES);
        if (slot != innocenceSlot) {
            Arrays.fill(innocent, 0);
            innocenceSlot = slot;
        }
        return count <= innocent[scale];
    }

    void foundInnocent(int scale, int count) {
        innocent[scale] = count;
    }
}
