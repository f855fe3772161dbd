package panne.index;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What to count.
 *
 * @param query in the query syntax; blank counts everything
 * @param interval length of a bucket, a minute to ten years; buckets start at multiples of it since 1970 in UTC
 * @param group what to count apart, or null for one count per bucket
 */
public record CountRequest(
        String query, Duration interval, @Nullable Group group) {
    /** A field by whose values posts are counted apart. */
    public enum Group {
        SERVICE,
        COUNTRY,
        LANGUAGE,
        SYMPTOM,
        STANCE,
        SOURCE
    }

    private static final Duration LONGEST = Duration.ofDays(3660);

    public CountRequest {
        requireNonNull(query, "query is null");
        if (interval.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("interval " + interval + " is shorter than a minute");
        }
        if (interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "interval " + interval + " is longer than " + LONGEST.toDays() + " days");
        }
    }
}
