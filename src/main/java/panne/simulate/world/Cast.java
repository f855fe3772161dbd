package panne.simulate.world;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import panne.domain.Country;
import panne.domain.Service;
import panne.simulate.CountryProfile;
import panne.simulate.Mix;

/**
 * A service of a world and how much its users complain in normal times.
 *
 * @param perHour witnesses per hour by country
 */
record Cast(Service service, Map<Country, Double> perHour) {
    /** Countries by clock and language, from the west to the east. */
    static final List<CountryProfile> COUNTRIES = List.of(
            profile("US", "America/Chicago", "en"),
            profile("BR", "America/Sao_Paulo", "pt"),
            profile("GB", "Europe/London", "en"),
            profile("FR", "Europe/Paris", "fr"),
            profile("BE", "Europe/Brussels", "nl"),
            profile("NL", "Europe/Amsterdam", "nl"),
            profile("DE", "Europe/Berlin", "de"),
            profile("IN", "Asia/Kolkata", "en"));

    private static final double[] SHARES = {26, 14, 13, 10, 5, 7, 11, 14};

    private static CountryProfile profile(String code, String clock, String language) {
        return new CountryProfile(new Country(code), ZoneId.of(clock), Mix.only(language), List.of(), List.of());
    }

    static Cast worldwide(String slug, String group, double perDay, SplittableRandom chance) {
        LinkedHashMap<Country, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < SHARES.length; i++) {
            weights.put(COUNTRIES.get(i).country(), SHARES[i] * Math.exp(chance.nextDouble(-0.7, 0.7)));
        }
        Map<Country, Double> perHour = new LinkedHashMap<>();
        Mix.of(weights).shares().forEach((country, share) -> perHour.put(country, share * perDay / 24));
        return new Cast(new Service(slug, slug, group, "messaging", List.of()), perHour);
    }

    static Cast national(String slug, String country, double perDay) {
        Country home = new Country(country);
        return new Cast(new Service(slug, slug, slug, "telecom", List.of(home)), Map.of(home, perDay / 24));
    }

    String slug() {
        return service.slug();
    }

    Map<Country, Double> times(double factor) {
        Map<Country, Double> rates = new LinkedHashMap<>(perHour);
        rates.replaceAll((country, rate) -> rate * factor);
        return rates;
    }
}
