package panne.cli;

import java.util.List;
import panne.app.Json;
import panne.app.task.Found;

/** Prints incidents: cards for people, lines of JSON for programs. */
final class IncidentPrinter {
    private IncidentPrinter() {}

    static void print(Terminal terminal, List<Found> incidents, boolean json) {
        for (Found found : incidents) {
            if (json) {
                terminal.print(Json.of(found.incident()));
            } else {
                found.card().forEach(terminal::print);
                terminal.print("");
            }
        }
        terminal.say(
                switch (incidents.size()) {
                    case 0 -> "No incident";
                    case 1 -> "1 incident";
                    default -> incidents.size() + " incidents";
                });
    }
}
