package panne.simulate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import panne.domain.Country;
import panne.domain.Stance;
import panne.domain.Symptom;

/**
 * Posts of one kind that come at some rate: the everyday talk about a service, an outage, its echo, a decoy.
 *
 * @param services slugs that a post names together, as often as weighted
 * @param perHour posts per hour in each country at full strength and a mean hour of the day
 * @param curve strength over time
 * @param topic phrases to use, or empty for those of the services' kind
 * @param unrest relative standard deviation of the rate from one half hour to the next
 */
public record Flow(
        String name,
        Mix<List<String>> services,
        Map<Country, Double> perHour,
        Curve curve,
        Mix<Stance> stances,
        Mix<Symptom> symptoms,
        Crowd crowd,
        String topic,
        double unrest) {
    public Flow {
        requireNonNull(name, "name is null");
        requireNonNull(services, "services is null");
        requireNonNull(curve, "curve is null");
        requireNonNull(stances, "stances is null");
        requireNonNull(symptoms, "symptoms is null");
        requireNonNull(crowd, "crowd is null");
        requireNonNull(topic, "topic is null");
        perHour = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(perHour));
    }

    /** Share of its posts that bear witness to a malfunction. */
    double witnessShare() {
        return stances.shares().entrySet().stream()
                .filter(entry -> entry.getKey().isWitness())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
