package panne.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import panne.store.Cursors;

/** How far event time has come, and up to when everything that happened in it is on record. */
final class Progress {
    private static final String CURSOR = "pipeline/recorded";

    /** Updates come a little after the event time that they bear; recording one twice does no harm. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final Cursors cursors;
    private Instant newest = Instant.MIN;
    private Instant saved = Instant.MIN;

    Progress(Cursors cursors) {
        this.cursors = cursors;
    }

    void reached(Instant time) {
        if (time.isAfter(newest)) {
            newest = time;
        }
    }

    /** How far event time has come; the epoch at the start. */
    Instant reached() {
        return newest.isBefore(Instant.EPOCH) ? Instant.EPOCH : newest;
    }

    /** Notes that all that happened so far is on record. */
    void save() {
        if (newest.isAfter(saved)) {
            cursors.put(CURSOR, newest.toString());
            saved = newest;
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
