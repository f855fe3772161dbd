package panne.simulate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;

/**
 * An outage that really happens in a scenario: what a detector should find.
 *
 * @param services slugs, hit together
 * @param onset when it begins
 * @param end when the last report of it comes
 * @param countries hit, with the rate of witnesses at its peak over the normal one
 * @param statement when the operator speaks, or null
 */
public record Truth(
        List<String> services,
        Instant onset,
        Instant end,
        Map<Country, Double> countries,
        @Nullable Instant statement) {
    public Truth {
        requireNonNull(onset, "onset is null");
        requireNonNull(end, "end is null");
        services = List.copyOf(services);
        countries = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(countries));
    }
}
