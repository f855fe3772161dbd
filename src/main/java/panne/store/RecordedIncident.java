package panne.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import panne.domain.CurvePoint;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;

/**
 * An incident as it is on record: as it stood at its last update.
 *
 * @param lastUpdate what happened to it last
 * @param updated event time of that update
 */
public record RecordedIncident(
        Incident incident, IncidentUpdate.Kind lastUpdate, Instant updated, List<CurvePoint> curve) {
    public RecordedIncident {
        requireNonNull(incident, "incident is null");
        requireNonNull(lastUpdate, "lastUpdate is null");
        requireNonNull(updated, "updated is null");
        curve = List.copyOf(curve);
    }
}
