package panne.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import panne.store.Cursors;

/** Notes up to which event time everything that happened is on record. */
final class Progress {
    private static final String CURSOR = "pipeline/recorded";

    /** Recording an update twice does no harm. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final Cursors cursors;
    private Instant saved = Instant.EPOCH;

    Progress(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Notes that all that happened until then is on record. */
    void save(Instant reached) {
        if (reached.isAfter(saved)) {
            cursors.put(CURSOR, reached.toString());
            saved = reached;
        }
    }

    /** Marks a new store, so that it is told from one that was lost while the posts were not. */
    void begin() {
        cursors.put(CURSOR, Instant.EPOCH.toString());
    }

    /** The event time that the former process had reached when it last put everything on record. */
    Optional<Instant> recorded() {
        return cursors.get(CURSOR).map(Instant::parse);
    }

    /** What is older than this is on record for certain. */
    static Instant surelyRecorded(Instant recorded) {
        return recorded.minus(MARGIN);
    }
}
