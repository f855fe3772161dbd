package panne.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;

/** All incidents that a detector's updates tell of, for who wants the whole of a world that ends. */
public final class Roll {
    private final Map<String, Incident> incidents = new HashMap<>();

    /** Takes in what the detector told; a suspicion that came to nothing is struck off. */
    public void note(Collection<IncidentUpdate> updates) {
        for (IncidentUpdate update : updates) {
            Incident incident = update.incident();
            if (update.kind() == Kind.WITHDRAWN) {
                incidents.remove(incident.id());
            } else {
                incidents.put(incident.id(), incident);
            }
        }
    }

    /** In order of onset, each in its last state: those that are open as given, for they went on since they were told. */
    public List<Incident> with(Collection<Incident> open) {
        open.forEach(incident -> incidents.put(incident.id(), incident));
        List<Incident> all = new ArrayList<>(incidents.values());
        all.sort(Comparator.comparing(Incident::onset).thenComparing(Incident::id));
        return List.copyOf(all);
    }
}
