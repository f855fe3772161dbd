package panne.pipeline;

import java.time.Duration;
import java.time.Instant;

/**
 * The pause that a source asks for, such as a network whose rate limit is used up: it is left alone until then, and waited
 * for. One that is long, or follows another without an answer between, is as bad as any failure. Not thread-safe.
 */
final class Pause {
    /** Twice the window of X: whoever wants more holds up all others for too long. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Instant until = Instant.MIN;

    /** Whether nothing is to be asked of the source now. */
    boolean isOn(Instant now) {
        return now.isBefore(until);
    }

    /** Takes in how fetching ended, and says whether the source merely pauses from now on. */
    boolean beginsAfter(Haul haul, Instant now) {
        Instant asked = haul.retryAt();
        if (asked != null && isFair(asked, now) && (haul.hasAnswer() || until.equals(Instant.MIN))) {
            until = asked;
            return true;
        }
        if (haul.hasAnswer()) {
            until = Instant.MIN;
        }
        return false;
    }

    private static boolean isFair(Instant asked, Instant now) {
        return !asked.isAfter(now.plus(LONGEST));
    }
}
