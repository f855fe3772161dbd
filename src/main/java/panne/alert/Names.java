package panne.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import panne.domain.Country;
import panne.domain.CountryShare;
import panne.domain.Incident;
import panne.domain.Language;
import panne.domain.Service;
import panne.domain.Symptom;

/** What people call services, countries, languages and symptoms. */
final class Names {
    private static final int MAX_IN_A_ROW = 3;

    private final Map<String, String> services = new HashMap<>();

    Names(Collection<Service> catalogue) {
        catalogue.forEach(service -> services.put(service.slug(), service.name()));
    }

    String service(String slug) {
        return services.getOrDefault(slug, slug);
    }

    List<String> services(Collection<String> slugs) {
        return slugs.stream().map(this::service).toList();
    }

    /** {@code WhatsApp, Facebook, Instagram and 2 more}. */
    String servicesOf(Incident incident) {
        return row(services(incident.services()));
    }

    /** {@code Belgium, Netherlands, France}: the worst hit against their own normal; empty when none is known. */
    static String countriesOf(Incident incident) {
        return String.join(
                ", ",
                incident.headlineCountries().stream()
                        .limit(MAX_IN_A_ROW)
                        .map(CountryShare::country)
                        .map(Names::country)
                        .toList());
    }

    static String country(Country country) {
        return Locale.of("", country.code()).getDisplayCountry(Locale.ENGLISH);
    }

    static String language(Language language) {
        return language.equals(Language.UNDETERMINED)
                ? "unknown"
                : Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH);
    }

    static String symptom(Symptom symptom) {
        return switch (symptom) {
            case SENDING -> "Sending messages";
            case DELIVERY -> "Receiving messages";
            case LOGIN -> "Logging in";
            case CONNECTION -> "Opening or connecting";
            case SLOW -> "Slowness";
            case MEDIA -> "Pictures and videos";
            case CALLS -> "Calls";
            case PAYMENT -> "Payments";
            case CRASH -> "Crashes";
            case PLAYBACK -> "Playback";
            case UNSPECIFIED -> "Not said";
        };
    }

    private static String row(List<String> names) {
        if (names.size() <= MAX_IN_A_ROW) {
            return Figures.and(names);
        }
        return String.join(", ", names.subList(0, MAX_IN_A_ROW)) + " and " + (names.size() - MAX_IN_A_ROW) + " more";
    }
}
