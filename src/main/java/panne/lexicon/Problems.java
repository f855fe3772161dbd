package panne.lexicon;

import java.util.ArrayList;
import java.util.List;
import panne.domain.PanneException;

/** Gathers everything that is wrong with the lexicons, so that all of it is reported at once. */
final class Problems {
    private final List<String> messages = new ArrayList<>();

    void add(String place, String message) {
        messages.add(place + ": " + message);
    }

    void addAll(PanneException failure) {
        messages.add(String.valueOf(failure.getMessage()));
    }

    /** Throws what was gathered, if anything. */
    void raise() {
        if (!messages.isEmpty()) {
            throw new PanneException(
                    messages.size() + " problem(s) in the lexicons:\n  " + String.join("\n  ", messages));
        }
    }
}
