package panne.domain;

import java.util.Locale;

/** The life of an incident, in order. */
public enum IncidentState {
    /** More witnesses than chance allows, too few to disturb anyone. */
    SUSPECTED,
    /** Beyond the false-alarm budget: receivers are told. */
    CONFIRMED,
    /** Reports fall off. */
    EASING,
    /** Reports are back to normal. */
    ENDED;

    /** The name in files, queries and answers: {@code confirmed}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IncidentState ofLabel(String label) {
        return Labels.find(values(), IncidentState::label, label, "incident state");
    }
}
