package panne.pipeline;

import java.util.List;
import panne.domain.Alert;
import panne.domain.IncidentUpdate;

/** Decides who is told of an update, and in which words. */
@FunctionalInterface
public interface Newsroom {
    /** The messages that an update calls for; the same update always gives the same messages. */
    List<Alert> messages(IncidentUpdate update);

    /** Tells nobody anything. */
    static Newsroom silent() {
        return update -> List.of();
    }
}
