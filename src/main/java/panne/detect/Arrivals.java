package panne.detect;

import java.time.Duration;
import java.time.Instant;

/** How far the posts that came reach, and how soon what they tell could be known. */
final class Arrivals {
    private final Duration lateness;
    private Instant newest = Instant.MIN;

    Arrivals(Duration lateness) {
        this.lateness = lateness;
    }

    /** Takes note of a post, or of what somebody says who has seen as far. */
    void saw(Instant created) {
        if (created.isAfter(newest)) {
            newest = created;
        }
    }

    boolean isEmpty() {
        return newest.equals(Instant.MIN);
    }

    Instant newest() {
        return newest;
    }

    /** The newest post that had been seen when what happened before the tick was known, posts being as late as is allowed. */
    Instant seenBy(long tick) {
        Instant known = Clockwork.ofTick(tick).plus(lateness);
        return newest.isBefore(known) ? newest : known;
    }

    /** The same, unless that post is older than the tick: time passed without posts then. */
    Instant knownAt(long tick) {
        Instant end = Clockwork.ofTick(tick);
        Instant seen = seenBy(tick);
        return seen.isBefore(end) ? end : seen;
    }
}
