package panne.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How a post came in.
 *
 * @param source the configured source that brought it, which may hold posts of several networks; empty when none did, as in
 *     a replay, or nobody noted it
 * @param reached how far event time had come by then; the epoch when nobody noted it
 */
public record Arrival(String source, Instant reached) {
    /** Of a post of which nobody asks later how it came in. */
    public static final Arrival UNKNOWN = new Arrival("", Instant.EPOCH);

    public Arrival {
        requireNonNull(source, "source is null");
        requireNonNull(reached, "reached is null");
    }
}
