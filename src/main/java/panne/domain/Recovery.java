package panne.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an incident goes away, in words: where it is over already, and what became of the operator's word that it is. */
public final class Recovery {
    private Recovery() {}

    /** {@code Back in France, still out in Belgium}; empty unless that differs. */
    public static String byCountry(Incident incident) {
        List<String> parts = new ArrayList<>();
        add(parts, "back in ", incident.attestedCountries(IncidentState.ENDED));
        add(parts, "coming back in ", incident.attestedCountries(IncidentState.EASING));
        add(parts, "still out in ", incident.attestedCountries(IncidentState.CONFIRMED));
        return parts.size() < 2 ? "" : capital(String.join(", ", parts));
    }

    /** {@code , reports continue} behind the operator's word that it is over; empty where they do not, or none was given. */
    public static String doubt(Incident incident) {
        DeclaredFixed word = incident.declaredFixed();
        if (word == null || !word.reportsContinue()) {
            return "";
        }
        return incident.ended() == null
                ? ", reports continue"
                : ", reports continued for " + Durations.describe(Duration.between(word.at(), incident.ended()));
    }

    private static void add(List<String> parts, String head, List<CountryShare> countries) {
        if (!countries.isEmpty()) {
            parts.add(head
                    + Listed.of(countries.stream()
                            .map(share -> share.country().nameInSentence())
                            .toList()));
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
