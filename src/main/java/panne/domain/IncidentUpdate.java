package panne.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A step in the life of an incident, with the incident as it stood then.
 *
 * @param at event time of the step
 * @param curve reports on the root service per five minutes, from two hours before the onset until now
 */
public record IncidentUpdate(Kind kind, Instant at, Incident incident, List<CurvePoint> curve) {
    /** What happened to the incident. */
    public enum Kind {
        SUSPECTED,
        CONFIRMED,
        /** Its figures grew; its state is the same. */
        REVISED,
        /** Nothing happened to it: its figures as they are by now, for those who look. Nobody is told. */
        REFRESHED,
        EASING,
        ENDED,
        /** It flared up again soon after its end. */
        REOPENED,
        /** It was suspected and came to nothing, or turned out to burn along with another. */
        WITHDRAWN
    }

    public IncidentUpdate {
        requireNonNull(kind, "kind is null");
        requireNonNull(at, "at is null");
        requireNonNull(incident, "incident is null");
        curve = List.copyOf(curve);
    }
}
