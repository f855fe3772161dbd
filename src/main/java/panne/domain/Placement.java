package panne.domain;

import static java.util.Objects.requireNonNull;

/**
 * Where the author of a post is, and how that is known.
 *
 * @param confidence estimated chance that the country is right, in (0, 1]
 */
public record Placement(Country country, double confidence, CountryEvidence evidence) {
    public Placement {
        requireNonNull(country, "country is null");
        requireNonNull(evidence, "evidence is null");
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in (0, 1]");
        }
    }
}
