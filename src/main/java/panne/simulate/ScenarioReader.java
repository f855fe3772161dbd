package panne.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import panne.domain.Country;
import panne.domain.PanneException;
import panne.domain.Stance;
import panne.domain.Symptom;

/** Reads a scenario file: a background, waves upon it, announcements and gaps. */
final class ScenarioReader {
    private static final double HOURS_PER_DAY = 24;
    private static final String EVERYDAY = "everyday ";

    private final Map<Country, CountryProfile> countries;
    private final List<Flow> flows = new ArrayList<>();
    private final List<Truth> truths = new ArrayList<>();
    private double unlocated;

    ScenarioReader(Map<Country, CountryProfile> countries) {
        this.countries = countries;
    }

    Scenario read(String name, Entry file) {
        String title = file.text("title");
        Instant from = file.time("from");
        Instant to = file.time("to");
        readBackground(file.entry("background"));
        List<Announcement> announcements = file.entries("announcements").stream()
                .map(ScenarioReader::announcement)
                .toList();
        for (Entry wave : file.entries("waves")) {
            readWave(wave, announcements);
        }
        List<CrawlGap> gaps =
                file.entries("gaps").stream().map(ScenarioReader::gap).toList();
        file.done();
        List<CountryProfile> profiles = List.copyOf(countries.values());
        return new Scenario(name, title, from, to, profiles, flows, announcements, gaps, truths);
    }

    private void readBackground(Entry entry) {
        unlocated = entry.number("unlocated");
        double unrest = entry.number("unrest");
        Mix<Stance> stances = Mix.of(entry.numbers("stances", Stance::ofLabel));
        Mix<Symptom> symptoms = Mix.of(entry.numbers("symptoms", Symptom::ofLabel));
        for (Entry service : entry.entries("services")) {
            flows.add(everyday(service, stances, symptoms, unrest));
        }
        entry.done();
    }

    private Flow everyday(Entry entry, Mix<Stance> usual, Mix<Symptom> symptoms, double unrest) {
        String slug = entry.text("slug");
        double perHour = entry.number("perDay") / HOURS_PER_DAY;
        Map<Country, Double> rates = new LinkedHashMap<>();
        Mix.of(entry.numbers("countries", this::country))
                .shares()
                .forEach((country, share) -> rates.put(country, share * perHour));
        Mix<Stance> stances = entry.has("stances") ? Mix.of(entry.numbers("stances", Stance::ofLabel)) : usual;
        Curve curve = entry.has("from")
                ? new Curve(entry.time("from"), List.of(point(Duration.ZERO, 1), point(Duration.ofDays(3650), 1)))
                : Curve.ALWAYS;
        entry.done();
        Crowd crowd = new Crowd(0, 0.03, 0.01, unlocated, false);
        return new Flow(EVERYDAY + slug, Mix.only(List.of(slug)), rates, curve, stances, symptoms, crowd, "", unrest);
    }

    private void readWave(Entry entry, List<Announcement> announcements) {
        Mix<List<String>> services = Mix.of(entry.numbers("services", names -> List.of(names.split("\\+"))));
        Curve curve = new Curve(entry.time("from"), points(entry.steps("curve")));
        Mix<Stance> stances = Mix.of(entry.numbers("stances", Stance::ofLabel));
        Mix<Symptom> symptoms = entry.has("symptoms")
                ? Mix.of(entry.numbers("symptoms", Symptom::ofLabel))
                : Mix.only(Symptom.UNSPECIFIED);
        Map<Country, Double> rates = entry.has("times")
                ? multiplied(entry.numbers("times", this::country), entry.text("of"), entry.place())
                : entry.numbers("perHour", this::country);
        if (entry.text("outage", "no").equals("yes")) {
            truths.add(truth(services, curve, rates, announcements));
        }
        flows.add(new Flow(
                entry.text("name"),
                services,
                rates,
                curve,
                stances,
                symptoms,
                crowd(entry),
                entry.text("topic", ""),
                entry.number("unrest", 0.1)));
        entry.done();
    }

    private Crowd crowd(Entry entry) {
        return new Crowd(
                (int) entry.number("authors", 0),
                entry.number("reposts", 0),
                entry.number("copies", 0),
                entry.number("unlocated", unlocated),
                entry.text("automatic", "no").equals("yes"));
    }

    /** Rates as multiples of what witnesses of a service write in normal times. */
    private Map<Country, Double> multiplied(Map<Country, Double> factors, String service, String place) {
        Map<Country, Double> normal = witnesses(List.of(service));
        if (normal.isEmpty()) {
            throw new PanneException(
                    place + ": 'of: " + service + "' names no service of the background; add it there");
        }
        Map<Country, Double> rates = new LinkedHashMap<>();
        factors.forEach((country, factor) -> rates.put(country, factor * normal.getOrDefault(country, 0.0)));
        return rates;
    }

    /** Witnesses of services per hour and country in normal times. */
    private Map<Country, Double> witnesses(List<String> services) {
        Map<Country, Double> normal = new LinkedHashMap<>();
        for (Flow flow : flows) {
            if (services.stream().anyMatch(slug -> flow.name().equals(EVERYDAY + slug))) {
                double share = flow.witnessShare();
                flow.perHour().forEach((country, rate) -> normal.merge(country, rate * share, Double::sum));
            }
        }
        return normal;
    }

    private Truth truth(
            Mix<List<String>> services, Curve curve, Map<Country, Double> rates, List<Announcement> announcements) {
        List<String> slugs = services.shares().keySet().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        Instant statement = announcements.stream()
                .filter(words -> slugs.contains(words.service()))
                .map(Announcement::at)
                .min(Instant::compareTo)
                .orElse(null);
        Map<Country, Double> factors = new LinkedHashMap<>(rates);
        Map<Country, Double> normal = witnesses(slugs);
        factors.replaceAll((country, rate) -> rate / normal.getOrDefault(country, rate));
        return new Truth(slugs, curve.start(), curve.end(), factors, statement);
    }

    private static List<Curve.Point> points(Map<Duration, Double> steps) {
        return steps.entrySet().stream()
                .map(step -> point(step.getKey(), step.getValue()))
                .toList();
    }

    private static Curve.Point point(Duration after, double share) {
        return new Curve.Point(after, share);
    }

    private static Announcement announcement(Entry entry) {
        Announcement words = new Announcement(
                entry.time("at"),
                entry.text("service"),
                entry.text("author"),
                entry.text("language"),
                entry.text("text"));
        entry.done();
        return words;
    }

    private static CrawlGap gap(Entry entry) {
        CrawlGap gap = new CrawlGap(
                entry.time("from"),
                entry.time("to"),
                entry.text("caughtUp", "no").equals("yes"));
        entry.done();
        return gap;
    }

    private Country country(String code) {
        Country country = new Country(code);
        if (!countries.containsKey(country)) {
            throw new IllegalArgumentException(
                    "Country '" + code + "' has no profile: add it to scenarios/countries.yaml");
        }
        return country;
    }
}
