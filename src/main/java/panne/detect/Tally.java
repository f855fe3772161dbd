package panne.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import panne.domain.Country;
import panne.domain.Language;
import panne.domain.LanguageShare;
import panne.domain.Symptom;
import panne.domain.SymptomShare;

/** What the witnesses of an incident say, added up. */
final class Tally {
    private static final int EXAMPLES = 5;

    private final LongSet authors = new LongSet();
    private final Map<Long, long[]> repeated = new HashMap<>();
    private final Map<String, long[]> sources = new TreeMap<>();
    private final Map<Symptom, long[]> symptoms = new EnumMap<>(Symptom.class);
    private final Map<Country, long[]> countries = new HashMap<>();
    private final Map<Language, long[]> languages = new HashMap<>();
    private final Map<String, long[]> services = new HashMap<>();
    private final List<Sighting> examples = new ArrayList<>();
    private long reports;
    private long located;

    void add(Sighting sighting) {
        reports++;
        if (!authors.add(sighting.author())) {
            increment(repeated, sighting.author());
        }
        increment(sources, sighting.source());
        increment(symptoms, sighting.symptom());
        Country country = sighting.country();
        if (country != null) {
            located++;
            increment(countries, country);
        }
        increment(languages, sighting.language());
        for (String service : sighting.services()) {
            increment(services, service);
        }
        keepIfTelling(sighting);
    }

    private static <K> void increment(Map<K, long[]> counts, K key) {
        counts.computeIfAbsent(key, k -> new long[1])[0]++;
    }

    private void keepIfTelling(Sighting sighting) {
        if ((examples.size() == EXAMPLES && examples.getLast().weight() >= sighting.weight())
                || examples.stream().anyMatch(example -> example.author() == sighting.author())) {
            return;
        }
        examples.add(sighting);
        examples.sort(Comparator.comparingDouble(Sighting::weight)
                .reversed()
                .thenComparingLong(Sighting::second)
                .thenComparing(Sighting::post));
        if (examples.size() > EXAMPLES) {
            examples.removeLast();
        }
    }

    long reports() {
        return reports;
    }

    long authors() {
        return authors.size();
    }

    /** Share of the author who wrote most of the reports, in [0, 1]. */
    double topAuthorShare() {
        return reports == 0 ? 0 : (1.0 + most(repeated)) / reports;
    }

    /** Share of the source that most of the reports came from, in [0, 1]. */
    double topSourceShare() {
        return reports == 0 ? 0 : (double) most(sources) / reports;
    }

    /** That source. */
    String topSource() {
        long most = most(sources);
        return sources.entrySet().stream()
                .filter(entry -> entry.getValue()[0] == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Share of the language that most of the reports are in, in [0, 1]. */
    double topLanguageShare() {
        return reports == 0 ? 0 : (double) most(languages) / reports;
    }

    private static long most(Map<?, long[]> counts) {
        return counts.values().stream().mapToLong(count -> count[0]).max().orElse(0);
    }

    long located() {
        return located;
    }

    double unlocatedShare() {
        return reports == 0 ? 0 : 1 - (double) located / reports;
    }

    long reportsIn(Country country) {
        long[] count = countries.get(country);
        return count == null ? 0 : count[0];
    }

    /** How many witnesses name the service beside others. */
    long naming(String service) {
        long[] count = services.get(service);
        return count == null ? 0 : count[0];
    }

    Collection<String> namedServices() {
        return services.keySet().stream().sorted().toList();
    }

    List<String> examples() {
        return examples.stream().map(Sighting::post).toList();
    }

    /** Most named first; last the witnesses who name none. */
    List<SymptomShare> symptomShares() {
        return symptoms.entrySet().stream()
                .map(entry ->
                        new SymptomShare(entry.getKey(), entry.getValue()[0], (double) entry.getValue()[0] / reports))
                .sorted(Comparator.comparing((SymptomShare share) -> share.symptom() == Symptom.UNSPECIFIED)
                        .thenComparing(
                                Comparator.comparingLong(SymptomShare::reports).reversed())
                        .thenComparing(SymptomShare::symptom))
                .toList();
    }

    List<LanguageShare> languageShares() {
        return languages.entrySet().stream()
                .map(entry -> new LanguageShare(entry.getKey(), (double) entry.getValue()[0] / reports))
                .sorted(Comparator.comparingDouble(LanguageShare::share)
                        .reversed()
                        .thenComparing(LanguageShare::language))
                .toList();
    }
}
