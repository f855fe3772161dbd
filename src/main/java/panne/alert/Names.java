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
import panne.domain.Listed;
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
        return Listed.of(services(incident.services()), MAX_IN_A_ROW);
    }

    /** {@code Belgium, the Netherlands, France and 2 more}: the worst hit against their own normal; empty when none is known. */
    static String countriesOf(Incident incident) {
        List<String> countries = incident.headlineCountries().stream()
                .map(CountryShare::country)
                .map(Country::nameInSentence)
                .toList();
        return Listed.of(countries, MAX_IN_A_ROW);
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
}
