package panne.app.task;

import static java.util.Objects.requireNonNull;

import java.util.List;
import panne.domain.Incident;

/** An incident on record, and its card as lines of text. */
public record Found(Incident incident, List<String> card) {
    public Found {
        requireNonNull(incident, "incident is null");
        card = List.copyOf(card);
    }
}
