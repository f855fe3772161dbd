package panne.language.country;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import panne.domain.Country;
import panne.lexicon.Folding;
import panne.lexicon.Places;

/** Knows what names of places may mean: countries in many languages after CLDR, regions and larger cities. */
final class Gazetteer {
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "es", "de", "nl", "it", "pt", "id", "tr", "pl", "ar", "hi", "ru", "ja", "sv", "ca", "da", "no",
            "fi", "cs", "sk", "ro", "hu", "hr", "sr", "sl", "el", "he", "fa", "ko", "zh", "th", "vi", "uk", "bg", "ms",
            "sw", "af", "et", "lv", "lt", "eu", "gl", "fil", "bn", "ta", "ur");
    private static final List<String> CODED = List.of("US", "CA", "BR", "AU", "MX", "IT");
    private static final double DOMINANT = 0.95;
    private static final long LARGE = 100_000;
    /** A region outweighs a city of the same name elsewhere unless that city is larger than this. */
    private static final long WEIGHT_OF_REGION = 1_000_000;

    private final Map<String, Set<Country>> countries = new HashMap<>();
    private final Map<String, Set<Country>> regions = new HashMap<>();
    private final Map<String, Set<Country>> codes = new HashMap<>();
    private final Map<String, Map<Country, Long>> populations = new HashMap<>();

    Gazetteer(Places places) {
        for (String code : Locale.getISOCountries()) {
            addCountry(new Country(code));
        }
        places.nicknames().forEach(entry -> entry.names().forEach(name -> add(countries, name, entry.country())));
        places.regions().forEach(this::addRegion);
        for (Places.City city : places.cities()) {
            city.names()
                    .forEach(name -> populations
                            .computeIfAbsent(name, key -> new HashMap<>())
                            .merge(city.country(), city.population(), Long::sum));
        }
    }

    private void addCountry(Country country) {
        ULocale region = new ULocale("und", country.code());
        for (String language : LANGUAGES) {
            add(countries, Folding.fold(region.getDisplayCountry(new ULocale(language))), country);
        }
        add(codes, country.code(), country);
    }

    private void addRegion(Places.Region region) {
        region.names().forEach(name -> add(regions, name, region.country()));
        if (CODED.contains(region.country().code())) {
            add(codes, region.code(), region.country());
        }
    }

    private static void add(Map<String, Set<Country>> map, String name, Country country) {
        map.computeIfAbsent(name, key -> new HashSet<>()).add(country);
    }

    /** The sense of a folded name. */
    Optional<Sense> find(String name) {
        Set<Country> named = countries.get(name);
        Set<Country> inRegions = regions.get(name);
        if (named != null) {
            Set<Country> all = new HashSet<>(named);
            if (inRegions != null && name.equals("georgia")) {
                all.addAll(inRegions);
            }
            return Optional.of(new Sense(Sense.Kind.COUNTRY, all));
        }
        Map<Country, Long> cities = populations.getOrDefault(name, Map.of());
        if (inRegions != null) {
            return Optional.of(regionOrCity(inRegions, cities));
        }
        return cities.isEmpty() ? Optional.empty() : Optional.of(dominant(Sense.Kind.CITY, cities));
    }

    private static Sense regionOrCity(Set<Country> inRegions, Map<Country, Long> cities) {
        Map<Country, Long> weights = new HashMap<>(cities);
        inRegions.forEach(country -> weights.merge(country, WEIGHT_OF_REGION, Long::sum));
        return dominant(Sense.Kind.REGION, weights);
    }

    private static Sense dominant(Sense.Kind kind, Map<Country, Long> weights) {
        long total = weights.values().stream().mapToLong(Long::longValue).sum();
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= total * DOMINANT && weights.size() > 1)
                .findFirst()
                .map(entry -> Sense.of(kind, entry.getKey()))
                .orElseGet(() -> new Sense(kind, weights.keySet()));
    }

    /** Whether a city of that name exists in a country, however small beside its namesakes. */
    boolean hasCity(String name, Country country) {
        return populations.getOrDefault(name, Map.of()).containsKey(country);
    }

    /** Whether the largest city of that name is large enough to be meant without more. */
    boolean isLargeCity(String name) {
        return populations.getOrDefault(name, Map.of()).values().stream().anyMatch(people -> people >= LARGE);
    }

    /** What a code in capitals, such as {@code TX}, may stand for: states and countries. */
    Optional<Sense> findCode(String code) {
        return Optional.ofNullable(codes.get(code)).map(found -> new Sense(Sense.Kind.REGION, found));
    }
}
