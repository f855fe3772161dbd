package panne.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a country is hit by an incident.
 *
 * @param reports witnesses in that country
 * @param share of the witnesses whose country is known, in [0, 1]
 * @param ratio observed over expected in that country
 * @param ratioLow lower bound of the ratio's 90 % interval
 * @param ratioHigh upper bound of the ratio's 90 % interval
 * @param state how far the incident is in that country
 * @param easing when reports began to fall off for good there, or null
 * @param ended when reports were back to normal there, or null
 */
public record CountryShare(
        Country country,
        long reports,
        double share,
        double ratio,
        double ratioLow,
        double ratioHigh,
        IncidentState state,
        @Nullable Instant easing,
        @Nullable Instant ended) {
    /** So many witnesses bear naming their country in a headline; fewer may be chance. */
    public static final int ENOUGH_TO_NAME = 3;

    /** How countries with enough witnesses are put in order, for those who see them in it. */
    public static final String ORDER =
            "Worst hit first, by how many times its own normal a country has at least, with 95% certainty";

    public CountryShare {
        requireNonNull(country, "country is null");
        requireNonNull(state, "state is null");
    }

    /** Whether it is hit for certain: more than a suspicion, enough witnesses, and above normal at the lower bound too. */
    public boolean standsOut() {
        return state != IncidentState.SUSPECTED && reports >= ENOUGH_TO_NAME && ratioLow > 1;
    }
}
