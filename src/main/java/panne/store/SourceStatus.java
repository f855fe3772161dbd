package panne.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source has been doing.
 *
 * @param lastSuccess when it last answered, or null if it never did
 * @param lastFailure when it last failed, or null if it never did
 * @param failure what went wrong then, or null
 * @param failuresInARow how often it has failed since it last answered
 * @param posts fetched from it so far
 * @param rejected inputs of it that could not be read so far
 */
public record SourceStatus(
        String source,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String failure,
        int failuresInARow,
        long posts,
        long rejected) {
    public SourceStatus {
        requireNonNull(source, "source is null");
    }

    public boolean isFailing() {
        return failuresInARow > 0;
    }
}
