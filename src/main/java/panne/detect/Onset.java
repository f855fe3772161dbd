package panne.detect;

/** When an incident most likely began, in ticks since the epoch, with the bounds of the 90 % interval. */
record Onset(long low, long most, long high) {
    /** The same, moved so that no bound lies after the given tick. */
    Onset notAfter(long tick) {
        return new Onset(Math.min(low, tick), Math.min(most, tick), Math.min(high, tick));
    }
}
