package panne.simulate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** A script: what is posted in a span of time, and which outages are in it. */
public record Scenario(
        String name,
        String title,
        Instant from,
        Instant to,
        List<CountryProfile> countries,
        List<Flow> flows,
        List<Announcement> announcements,
        List<CrawlGap> gaps,
        List<Truth> truths) {
    public Scenario {
        requireNonNull(name, "name is null");
        requireNonNull(title, "title is null");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("Scenario " + name + " ends at " + to + ", not after " + from);
        }
        countries = List.copyOf(countries);
        flows = List.copyOf(flows);
        announcements = List.copyOf(announcements);
        gaps = List.copyOf(gaps);
        truths = List.copyOf(truths);
    }
}
