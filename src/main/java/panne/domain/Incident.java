package panne.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A probable outage: a burst of witnesses that normal times do not explain. All times are event times.
 *
 * @param id the root service and the minute of onset as first estimated: {@code whatsapp-20221025-0717}
 * @param services slugs hit together, the worst hit first
 * @param group the owner group of those services
 * @param onset when it most likely began
 * @param onsetLow lower bound of the onset's 90 % interval
 * @param onsetHigh upper bound of the onset's 90 % interval
 * @param detected time of the newest post that had been seen when it was first opened
 * @param confirmed time of the newest post that had been seen when it was confirmed, or null
 * @param peak start of the busiest five minutes, never before the onset
 * @param easing when reports began to fall off for good, or null
 * @param ended when reports were back to normal, or null
 * @param countedUntil posts of before this time are counted in the figures, as far as they had come by then; null when an older
 *     version wrote them down
 * @param reports posts of witnesses since the onset (reports and questions)
 * @param authors distinct authors of them
 * @param expected witnesses that normal times would have brought in the same span
 * @param surprise −log10 of the chance of the most telling count in normal times
 * @param countries hit, the worst hit against their own normal first
 * @param unlocatedShare share of the witnesses whose country is unknown, in [0, 1]
 * @param symptoms most named first, those who name none last
 * @param languages most used first
 * @param statement the operator's first word on it, or null
 * @param declaredFixed the operator's first word that all works again, or null
 * @param precedents how it compares with the past of its service, or null until it is confirmed
 * @param collateral slugs of services that merely burn along
 * @param causes services named as the cause by many witnesses
 * @param examples ids of a few telling posts
 * @param evidence why it was opened
 */
public record Incident(
        String id,
        List<String> services,
        String group,
        IncidentState state,
        Instant onset,
        Instant onsetLow,
        Instant onsetHigh,
        Instant detected,
        @Nullable Instant confirmed,
        Instant peak,
        @Nullable Instant easing,
        @Nullable Instant ended,
        @Nullable Instant countedUntil,
        long reports,
        long authors,
        double expected,
        double surprise,
        List<CountryShare> countries,
        double unlocatedShare,
        List<SymptomShare> symptoms,
        List<LanguageShare> languages,
        @Nullable OfficialWord statement,
        @Nullable DeclaredFixed declaredFixed,
        @Nullable Precedents precedents,
        List<String> collateral,
        List<Cause> causes,
        List<String> examples,
        Evidence evidence) {

    private static final double MOST = 0.75;

    /** The busiest minutes are found by whole minutes, and it may begin in the midst of one: they begin with it then. */
    public Incident {
        requireNonNull(id, "id is null");
        requireNonNull(group, "group is null");
        requireNonNull(state, "state is null");
        requireNonNull(evidence, "evidence is null");
        services = List.copyOf(services);
        countries = List.copyOf(countries);
        symptoms = List.copyOf(symptoms);
        languages = List.copyOf(languages);
        collateral = List.copyOf(collateral);
        causes = List.copyOf(causes);
        examples = List.copyOf(examples);
        peak = peak.isBefore(onset) ? onset : peak;
        if (services.isEmpty()) {
            throw new IllegalArgumentException("Incident " + id + " names no service");
        }
        if (onsetLow.isAfter(onset) || onset.isAfter(onsetHigh)) {
            throw new IllegalArgumentException("Incident " + id + ": onset " + onset + " lies outside its interval "
                    + onsetLow + " to " + onsetHigh);
        }
    }

    /** The countries that stand out, the worst hit first. */
    public List<CountryShare> attestedCountries() {
        return countries.stream().filter(CountryShare::standsOut).toList();
    }

    /**
     * The countries that may be named in a headline, the worst hit first: those that stand out, once they hold three
     * quarters of the witnesses whose country is known. What many suffer elsewhere is not the trouble of one country.
     */
    public List<CountryShare> headlineCountries() {
        List<CountryShare> certain = attestedCountries();
        return reports(certain) < MOST * reports(countries) ? List.of() : certain;
    }

    private static long reports(List<CountryShare> shares) {
        return shares.stream().mapToLong(CountryShare::reports).sum();
    }

    /** Those of the countries that stand out where the incident has come so far, the worst hit first. */
    public List<CountryShare> attestedCountries(IncidentState reached) {
        return attestedCountries().stream()
                .filter(share -> share.state() == reached)
                .toList();
    }

    /** Whether the reports that raised it are of all its services. */
    public boolean isRaisedByAll() {
        return Set.copyOf(services).equals(Set.copyOf(evidence.services()));
    }

    /** The same without a trace of the given posts: neither as examples nor as the operator's word. */
    public Incident withoutPosts(Set<String> posts) {
        OfficialWord word = statement == null || posts.contains(statement.post()) ? null : statement;
        DeclaredFixed repair = declaredFixed == null || posts.contains(declaredFixed.post()) ? null : declaredFixed;
        return new Incident(
                id,
                services,
                group,
                state,
                onset,
                onsetLow,
                onsetHigh,
                detected,
                confirmed,
                peak,
                easing,
                ended,
                countedUntil,
                reports,
                authors,
                expected,
                surprise,
                countries,
                unlocatedShare,
                symptoms,
                languages,
                word,
                repair,
                precedents,
                collateral,
                causes,
                examples.stream().filter(post -> !posts.contains(post)).toList(),
                evidence);
    }

    /** The service that is hit worst: the one the incident is named after. */
    public String service() {
        return services.getFirst();
    }
}
