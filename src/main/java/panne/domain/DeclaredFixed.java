package panne.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The operator's first statement that all works again.
 *
 * @param post id of the post that says so
 * @param at when it was published
 * @param reportsContinue whether witnesses beyond the normal number went on a quarter of an hour later, or longer
 */
public record DeclaredFixed(String post, Instant at, boolean reportsContinue) {
    public DeclaredFixed {
        requireNonNull(post, "post is null");
        requireNonNull(at, "at is null");
    }
}
