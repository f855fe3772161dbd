package panne.evaluate;

import java.time.Instant;
import java.util.List;
import panne.domain.Country;

/**
 * What a detector claims: an outage it would have told people about.
 *
 * @param opened event time at which it was first suspected
 * @param told event time at which people would have been told
 * @param countries that it says are hit; empty when it cannot say
 */
record Finding(
        List<String> services,
        Instant onset,
        Instant onsetLow,
        Instant onsetHigh,
        Instant opened,
        Instant told,
        List<Country> countries) {
    Finding {
        services = List.copyOf(services);
        countries = List.copyOf(countries);
    }
}
