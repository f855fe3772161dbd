package panne.simulate;

import java.time.Instant;

/**
 * A span in which the crawl did not run.
 *
 * @param caughtUp whether the posts of the span come all at once at its end, or never
 */
public record CrawlGap(Instant from, Instant to, boolean caughtUp) {
    public CrawlGap {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("The crawl's gap ends at " + to + ", not after " + from);
        }
    }

    boolean covers(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
