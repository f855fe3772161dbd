package panne.source.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import panne.source.SourceException;
import twitter4j.TwitterException;
import twitter4j.v1.RateLimitStatus;

/** What X allows: once its window is used up, nothing is asked until the next one. */
final class RateLimit {
    /** The length of X's windows, for an answer that does not say when the next one begins. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock;
    private Instant closedUntil = Instant.MIN;

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    boolean isClosed() {
        return clock.instant().isBefore(closedUntil);
    }

    void requireOpen(String source) {
        if (isClosed()) {
            throw closed(source);
        }
    }

    /** Takes in what came with an answer. */
    void note(@Nullable RateLimitStatus status) {
        if (status != null && status.getRemaining() <= 0) {
            closedUntil = Instant.ofEpochSecond(status.getResetTimeInSeconds());
        }
    }

    /** Takes in that too much was asked. */
    SourceException exceeded(String source, TwitterException refusal) {
        RateLimitStatus status = refusal.getRateLimitStatus();
        closedUntil =
                status == null ? clock.instant().plus(WINDOW) : Instant.ofEpochSecond(status.getResetTimeInSeconds());
        return closed(source);
    }

    private SourceException closed(String source) {
        return SourceException.until(
                closedUntil, source + ": X allows no more searches until " + closedUntil + "; it goes on then");
    }
}
