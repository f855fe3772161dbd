package panne.simulate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import panne.domain.Country;

/**
 * How people of a country post: by which clock, in which languages, and what their profiles give as location.
 *
 * @param places free texts as people write them
 * @param cities names that people mention in a post
 */
public record CountryProfile(
        Country country, ZoneId clock, Mix<String> languages, List<String> places, List<String> cities) {
    /** Posts per hour of the day over the day's mean, from midnight: a low at four, a broad evening peak. */
    private static final double[] HOURS = {
        0.62, 0.38, 0.24, 0.17, 0.15, 0.21, 0.42, 0.74, 1.02, 1.18, 1.24, 1.27, 1.32, 1.30, 1.25, 1.24, 1.27, 1.34,
        1.42, 1.52, 1.60, 1.55, 1.31, 0.95
    };

    private static final double MEAN = java.util.Arrays.stream(HOURS).average().orElseThrow();
    private static final double WEEKEND = 0.85;

    public CountryProfile {
        requireNonNull(country, "country is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(languages, "languages is null");
        places = List.copyOf(places);
        cities = List.copyOf(cities);
    }

    /** How busy the country is at an instant, over its mean of a working day. */
    public double rhythm(Instant time) {
        ZonedDateTime local = time.atZone(clock);
        double way = local.getMinute() / 60.0;
        double hour = HOURS[local.getHour()] * (1 - way) + HOURS[(local.getHour() + 1) % 24] * way;
        return hour / MEAN * (local.getDayOfWeek().getValue() >= 6 ? WEEKEND : 1);
    }
}
