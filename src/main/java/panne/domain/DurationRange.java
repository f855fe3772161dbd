package panne.domain;

import java.time.Duration;

/**
 * What half of the past incidents took, from onset to end.
 *
 * @param low the quarter that was shortest took no longer
 * @param high the quarter that was longest took no less
 * @param of how many incidents it was taken from
 */
public record DurationRange(Duration low, Duration high, int of) {
    public DurationRange {
        if (low.isNegative() || low.compareTo(high) > 0 || of < 1) {
            throw new IllegalArgumentException(low + " to " + high + " of " + of + " is no range of durations");
        }
    }
}
