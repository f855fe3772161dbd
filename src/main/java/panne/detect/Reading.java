package panne.detect;

/**
 * What one window of a series says.
 *
 * @param scale index of the window's length
 * @param endTick first tick after the window
 * @param counted witnesses counted in the window
 * @param observed what they are worth as independent ones
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
        int counted,
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
                counted,
                observed,
                expected + more,
                spread,
                other,
                suspicion - surprise + other,
                margin - surprise + other);
    }

    /** The same window with other witnesses, and what they are worth. */
    Reading withWitnesses(int number, int worth) {
        double other = NegativeBinomial.surprise(worth, expected, spread);
        return new Reading(
                series,
                scale,
                endTick,
                number,
                worth,
                expected,
                spread,
                other,
                suspicion - surprise + other,
                margin - surprise + other);
    }
}
