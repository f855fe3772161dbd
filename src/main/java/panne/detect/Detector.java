package panne.detect;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import panne.domain.AnnotatedPost;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;
import panne.domain.Service;
import panne.domain.SourceGap;

/**
 * Folds annotated posts into incidents: the same posts give the same incidents, in whatever order they arrive within
 * the allowed lateness. Not safe for use by several threads.
 */
public final class Detector {
    public Detector(DetectorSettings settings, Collection<Service> catalogue) {
        requireNonNull(settings, "settings is null");
        requireNonNull(catalogue, "catalogue is null");
    }

    /** Takes a post in and returns what it changed, which is about posts older than it by the allowed lateness. */
    public List<IncidentUpdate> observe(AnnotatedPost post) {
        requireNonNull(post, "post is null");
        return List.of();
    }

    /** Tells that event time has come this far though no post says so. */
    public List<IncidentUpdate> advanceTo(Instant time) {
        requireNonNull(time, "time is null");
        return List.of();
    }

    /** Tells that no post will follow: what was held back is folded in and open incidents are judged. */
    public List<IncidentUpdate> finish() {
        return List.of();
    }

    /** Tells that a source could not see: its silence then is no sign of health. */
    public List<IncidentUpdate> blind(SourceGap gap) {
        requireNonNull(gap, "gap is null");
        return List.of();
    }

    /** All incidents in order of onset, each in its last state; suspicions that came to nothing are left out. */
    public List<Incident> incidents() {
        return List.of();
    }
}
