package panne.simulate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import panne.domain.Stance;
import panne.domain.Symptom;

/** The posts of a shipped scenario, to be counted. */
record Tally(Scenario scenario, List<ScriptedPost> posts) {
    static final Path FOLDER = Path.of("scenarios");

    static Tally of(String name, long seed) {
        Scenario scenario = ScenarioFiles.read(FOLDER, name);
        return new Tally(scenario, Simulator.of(FOLDER).scripted(scenario, seed).toList());
    }

    Stream<ScriptedPost> witnesses(String service) {
        return posts.stream()
                .filter(post -> post.stance().isWitness() && post.services().contains(service));
    }

    long witnesses(String service, String country, String around, Duration width) {
        Instant middle = Instant.parse(around);
        return witnesses(service)
                .filter(inCountry(country))
                .filter(post ->
                        Duration.between(post.post().created(), middle).abs().compareTo(width.dividedBy(2)) <= 0)
                .count();
    }

    /** Witnesses in a country during the outage over those that its days before and its clock let expect. */
    double ratio(String service, String country) {
        Truth truth = scenario.truths().getFirst();
        double during = count(service, country, truth.onset(), truth.end());
        double before = count(service, country, scenario.from(), truth.onset());
        double share =
                activity(country, truth.onset(), truth.end()) / activity(country, scenario.from(), truth.onset());
        return during / (before * share);
    }

    private double activity(String code, Instant from, Instant to) {
        CountryProfile profile = scenario.countries().stream()
                .filter(candidate -> candidate.country().code().equals(code))
                .findFirst()
                .orElseThrow();
        return Stream.iterate(from, to::isAfter, time -> time.plus(Duration.ofMinutes(10)))
                .mapToDouble(profile::rhythm)
                .sum();
    }

    private long count(String service, String country, Instant from, Instant to) {
        return witnesses(service)
                .filter(inCountry(country))
                .filter(post -> !post.post().created().isBefore(from)
                        && post.post().created().isBefore(to))
                .count();
    }

    /** Share of a symptom among the witnesses during the outage who name one. */
    double share(String service, Symptom... symptoms) {
        Instant onset = scenario.truths().getFirst().onset();
        List<ScriptedPost> telling = witnesses(service)
                .filter(post -> !post.post().created().isBefore(onset))
                .filter(post -> post.symptom() != Symptom.UNSPECIFIED)
                .toList();
        return (double) telling.stream()
                        .filter(post -> List.of(symptoms).contains(post.symptom()))
                        .count()
                / telling.size();
    }

    long ofStance(Stance stance, String service) {
        return posts.stream()
                .filter(post -> post.stance() == stance && post.services().contains(service))
                .count();
    }

    private static Predicate<ScriptedPost> inCountry(String code) {
        return post -> post.country().code().equals(code);
    }
}
