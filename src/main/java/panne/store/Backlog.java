package panne.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the outbox, and whether that is because it could not be sent.
 *
 * @param waiting messages that are yet to be sent
 * @param failing those of them of which sending has failed at least once
 * @param since when the first of those failed for the first time; null when none has, or a former version noted no time
 * @param nextTry when the first of those is tried again, or null
 * @param failure what went wrong at the last try of the one that has failed for longest, or null
 */
public record Backlog(
        long waiting,
        long failing,
        @Nullable Instant since,
        @Nullable Instant nextTry,
        @Nullable String failure) {
    /** Whether a message could not be sent so far. */
    public boolean isFailing() {
        return failing > 0;
    }
}
