package panne.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A span in which a source could not see: no posts then does not mean that nothing was said. */
public record SourceGap(String source, Instant from, Instant to) {
    public SourceGap {
        requireNonNull(source, "source is null");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("Gap of " + source + " ends at " + to + ", not after " + from);
        }
    }
}
