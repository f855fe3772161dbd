package panne.detect;

import org.jspecify.annotations.Nullable;

/**
 * Among so many short windows the most telling one may be chance, and chance does not go on: what tells just enough within
 * five minutes must be borne out by what comes after. Those who bear witness after the window that first told enough are
 * as surprising as one in ten by themselves, or the whole has become ten times as surprising as needed: either makes a
 * false alarm ten times rarer. What tells enough in a longer window has gone on already.
 */
final class SecondLook {
    private static final double ONE_IN_TEN = 1;
    private static final long LONGEST_TICKS = 60 * Clockwork.TICKS_PER_MINUTE;

    private @Nullable Reading first;

    /**
     * Whether a burst is borne out by now.
     *
     * @param margin surprise beyond what an alarm needs, at its most so far
     */
    boolean bearsOut(Candidate now, double margin) {
        boolean hasGoneOn = now.reading().margin() >= 0 && now.reading().scale() > Clockwork.FIVE_MINUTES;
        if (margin >= ONE_IN_TEN || hasGoneOn) {
            return true;
        }
        Reading told = first;
        long tick = now.reading().endTick();
        if (told == null || tick - told.endTick() > LONGEST_TICKS) {
            first = now.reading();
            return false;
        }
        double expected = told.expected() / told.windowMinutes() * (tick - told.endTick()) / Clockwork.TICKS_PER_MINUTE;
        return NegativeBinomial.surprise(worthSince(told, now.crowd(), tick), expected, told.spread()) >= ONE_IN_TEN;
    }

    /** Whoever goes on with a conversation that was counted before adds as little as he would have then. */
    private static int worthSince(Reading told, Crowd crowd, long tick) {
        int later = told.series().countTicks(told.endTick(), tick);
        int before = told.counted();
        int worth = crowd.voices(told.startTick(), tick).worthOf(before + later);
        return Math.max(0, worth - told.observed());
    }
}
