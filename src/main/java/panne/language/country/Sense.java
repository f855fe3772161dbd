package panne.language.country;

import java.util.Set;
import panne.domain.Country;

/**
 * What a name of a place may mean.
 *
 * @param countries where such a place lies; more than one when the name alone does not tell
 */
record Sense(Kind kind, Set<Country> countries) {
    /** How large a place is; the order is from small to large. */
    enum Kind {
        CITY,
        REGION,
        COUNTRY
    }

    Sense {
        countries = Set.copyOf(countries);
    }

    static Sense of(Kind kind, Country country) {
        return new Sense(kind, Set.of(country));
    }

    boolean isClear() {
        return countries.size() == 1;
    }
}
