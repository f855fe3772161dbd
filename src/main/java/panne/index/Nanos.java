package panne.index;

import java.time.Instant;

/** Instants as nanoseconds since 1970, which order like the instants; those outside 1677 to 2262 become the bounds. */
final class Nanos {
    private static final long PER_SECOND = 1_000_000_000L;
    private static final long MAX_SECONDS = Long.MAX_VALUE / PER_SECOND - 1;

    private Nanos() {}

    static long of(Instant instant) {
        if (instant.getEpochSecond() > MAX_SECONDS) {
            return Long.MAX_VALUE;
        }
        if (instant.getEpochSecond() < -MAX_SECONDS) {
            return Long.MIN_VALUE;
        }
        return instant.getEpochSecond() * PER_SECOND + instant.getNano();
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }
}
