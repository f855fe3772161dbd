package panne.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import panne.domain.Alert;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;

/**
 * What there is to tell of steps that incidents took all at once, as when a backlog is caught up with: each incident as it
 * stands after its last step. One that is over is told as over, not as if it had just begun.
 */
final class Summary implements Newsroom {
    private final Newsroom newsroom;
    private final Map<String, IncidentUpdate> openings = new HashMap<>();
    private final Map<String, IncidentUpdate> due = new HashMap<>();

    /** @param steps in the order in which they were taken */
    Summary(Newsroom newsroom, List<IncidentUpdate> steps) {
        this.newsroom = newsroom;
        steps.forEach(this::add);
    }

    private void add(IncidentUpdate step) {
        String incident = step.incident().id();
        switch (step.kind()) {
            case CONFIRMED -> {
                openings.put(incident, step);
                due.put(incident, step);
            }
            case ENDED, REOPENED -> due.put(incident, step);
            case WITHDRAWN -> due.remove(incident);
            case SUSPECTED, REVISED, REFRESHED, EASING -> {}
        }
    }

    /** To be asked for the last step first: an incident is told of once, with the figures of that step. */
    @Override
    public List<Alert> messages(IncidentUpdate step) {
        String incident = step.incident().id();
        IncidentUpdate told = due.remove(incident);
        if (told == null) {
            return List.of();
        }
        List<Alert> messages =
                newsroom.messages(new IncidentUpdate(told.kind(), told.at(), step.incident(), step.curve()));
        IncidentUpdate opening = openings.get(incident);
        return opening == null || told.kind() == Kind.CONFIRMED ? messages : inPlaceOf(opening, messages);
    }

    /** Nobody gets the message that opens the thread, so that these open it. */
    private List<Alert> inPlaceOf(IncidentUpdate opening, List<Alert> messages) {
        Map<String, Alert> openers =
                newsroom.messages(opening).stream().collect(Collectors.toMap(Alert::receiver, Function.identity()));
        return messages.stream()
                .map(message -> first(message, openers.get(message.receiver())))
                .toList();
    }

    private static Alert first(Alert message, @Nullable Alert opener) {
        return opener == null ? message : message.opening(opener.messageId());
    }
}
