package panne.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;

/** The incidents on record, each as it stood at its last update. Withdrawn ones are found by their id only. */
public final class Incidents {
    private static final int MAX_LISTED = 10_000;

    private final Store store;

    Incidents(Store store) {
        this.store = store;
    }

    /** Puts an incident on record, in place of what was known of it. */
    public void put(IncidentUpdate update) {
        store.write("keep incident " + update.incident().id(), handle -> put(handle, update));
    }

    public Optional<RecordedIncident> find(String id) {
        return store.read(
                "read incident " + id,
                handle -> handle.createQuery("SELECT * FROM incident WHERE id = :id")
                        .bind("id", id)
                        .map(Incidents::incident)
                        .findOne());
    }

    /** Incidents that began or still went on at the given time or later, the newest first. */
    public List<RecordedIncident> since(Instant time, int limit) {
        return store.read(
                "read incidents",
                handle -> handle.createQuery("""
                        SELECT * FROM incident
                        WHERE last_update <> 'WITHDRAWN' AND (onset >= :time OR ended IS NULL OR ended >= :time)
                        ORDER BY onset DESC, id LIMIT :limit""")
                        .bind("time", time)
                        .bind("limit", Math.clamp(limit, 0, MAX_LISTED))
                        .map(Incidents::incident)
                        .list());
    }

    /** Incidents that have not ended, the newest first. */
    public List<RecordedIncident> current() {
        return store.read(
                "read current incidents",
                handle -> handle.createQuery("""
                        SELECT * FROM incident
                        WHERE last_update <> 'WITHDRAWN' AND state <> 'ended'
                        ORDER BY onset DESC, id LIMIT :limit""")
                        .bind("limit", MAX_LISTED)
                        .map(Incidents::incident)
                        .list());
    }

    /** Takes all trace of posts out of the incidents on record. @return how many named one */
    static int forget(Handle handle, Set<String> posts) {
        int changed = 0;
        for (String id : handle.createQuery("SELECT id FROM incident")
                .mapTo(String.class)
                .list()) {
            Incident incident = handle.createQuery("SELECT incident_json FROM incident WHERE id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .map(IncidentReader::incident)
                    .one();
            Incident without = incident.withoutPosts(posts);
            if (!without.equals(incident)) {
                handle.createUpdate("UPDATE incident SET incident_json = :json WHERE id = :id")
                        .bind("id", id)
                        .bind("json", IncidentJson.exact(without))
                        .execute();
                changed++;
            }
        }
        return changed;
    }

    static void put(Handle handle, IncidentUpdate update) {
        int known = bind(handle.createUpdate("""
                        UPDATE incident
                        SET service = :service, owner_group = :group, state = :state, last_update = :kind,
                            updated = :updated, onset = :onset, ended = :ended,
                            incident_json = :json, curve_json = :curve
                        WHERE id = :id"""), update).execute();
        if (known == 0) {
            bind(handle.createUpdate("""
                            INSERT INTO incident (id, service, owner_group, state, last_update, updated, onset, ended,
                                incident_json, curve_json)
                            VALUES (:id, :service, :group, :state, :kind, :updated, :onset, :ended, :json, :curve)"""), update).execute();
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, IncidentUpdate update) {
        Incident incident = update.incident();
        return statement
                .bind("id", incident.id())
                .bind("service", incident.service())
                .bind("group", incident.group())
                .bind("state", incident.state().label())
                .bind("kind", update.kind().name())
                .bind("updated", update.at())
                .bind("onset", incident.onset())
                .bind("ended", incident.ended())
                .bind("json", IncidentJson.exact(incident))
                .bind("curve", IncidentJson.exact(update.curve()));
    }

    private static RecordedIncident incident(ResultSet row, StatementContext context) throws SQLException {
        return new RecordedIncident(
                IncidentReader.incident(row.getString("incident_json")),
                IncidentUpdate.Kind.valueOf(row.getString("last_update")),
                InstantColumns.readPresent(row, "updated"),
                IncidentReader.curve(row.getString("curve_json")));
    }
}
