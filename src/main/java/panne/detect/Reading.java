package panne.detect;

/**
 * What one window of a series says.
 *
 * @param scale index of the window's length
 * @param endTick first tick after the window
 * @param expected witnesses in normal times, with what attention and a common rise explain
 * @param spread relative variance of the count
 * @param surprise −log10 of the chance of such a count
 * @param suspicion surprise beyond what a suspicion needs
 * @param margin surprise beyond what an alarm needs
 */
record Reading(
        Series series,
        int scale,
        long endTick,
        int observed,
        double expected,
        double spread,
        double surprise,
        double suspicion,
        double margin) {
    int windowMinutes() {
        return Clockwork.WINDOWS[scale];
    }

    long startTick() {
        return endTick - (long) windowMinutes() * Clockwork.TICKS_PER_MINUTE;
    }

    double excess() {
        return observed - expected;
    }

    double ratio() {
        return observed / expected;
    }

    /** The same window with more that explains its count. */
    Reading withExplained(double more) {
        double other = NegativeBinomial.surprise(observed, expected + more, spread);
        return new Reading(
                series,
                scale,
                endTick,
                observed,
                expected + more,
                spread,
                other,
                suspicion - surprise + other,
                margin - surprise + other);
    }

    /** The same window with another count of witnesses. */
    Reading withObserved(int count) {
        double other = NegativeBinomial.surprise(count, expected, spread);
        return new Reading(
                series,
                scale,
                endTick,
                count,
                expected,
                spread,
                other,
                suspicion - surprise + other,
                margin - surprise + other);
    }
}
