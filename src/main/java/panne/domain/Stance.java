package panne.domain;

import java.util.Locale;

/** What the author of a post does in it, as far as outages go. */
public enum Stance {
    /** Says first-hand that a service malfunctions now. */
    REPORT,
    /** Asks whether a service is down, or whether others have the trouble too. */
    QUESTION,
    /** Second-hand: news, joke or comment on an outage. */
    ECHO,
    /** Says that a service works again. */
    RECOVERY,
    /** The operator's own announcement of a fault or its repair. */
    STATEMENT,
    /** A complaint that is no malfunction: price, policy, staff, features. */
    GRIPE,
    /** Anything else. */
    OTHER;

    /** Whether the author bears witness to a malfunction: the posts that the detector counts. */
    public boolean isWitness() {
        return this == REPORT || this == QUESTION;
    }

    /** The name in files, queries and answers: {@code report}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stance ofLabel(String label) {
        return Labels.find(values(), Stance::label, label, "stance");
    }
}
