package panne.app.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import panne.app.IncidentText;
import panne.app.Panne;
import panne.app.Startup;

/** Lists the incidents on record. */
public final class Incidents {
    private static final int MAX = 10_000;

    private Incidents() {}

    /** Those that began or went on at or after an instant, in order of onset. */
    public static List<Found> run(Startup startup, Instant since) {
        try (Panne panne = Panne.reading(startup)) {
            return of(panne, since);
        }
    }

    static List<Found> of(Panne panne, Instant since) {
        IncidentText text = IncidentText.of(panne.services());
        return panne.store().incidents().since(since, MAX).stream()
                .sorted(Comparator.comparing(recorded -> recorded.incident().onset()))
                .map(recorded -> new Found(recorded.incident(), text.lines(recorded)))
                .toList();
    }
}
