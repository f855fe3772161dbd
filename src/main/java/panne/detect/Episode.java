package panne.detect;

import java.util.HashSet;
import java.util.Set;
import panne.domain.Country;
import panne.domain.Symptom;

/**
 * What is remembered of an incident for comparison with later ones.
 *
 * @param minutes from the onset to the end, or as far as it has come
 * @param symptom the one named most, or none
 * @param countries where it surely was
 */
record Episode(String id, long reports, long minutes, Shape shape, Symptom symptom, Set<Country> countries) {
    private static final double OTHER_SYMPTOM = 0.5;
    private static final double OTHER_COUNTRIES = 0.5;

    Episode {
        countries = Set.copyOf(countries);
    }

    /**
     * How unlike a past incident this one is so far: √d² + ½ [another symptom] + ½ (1 − J), where d is the distance
     * of the shapes at the same age and J = |A ∩ B| / |A ∪ B| of the countries, 1 when neither has any.
     */
    double unlike(Episode past) {
        double shapes = Math.sqrt(shape.squaredDistanceTo(past.shape.until(shape.steps())));
        return shapes + (symptom == past.symptom ? 0 : OTHER_SYMPTOM) + OTHER_COUNTRIES * (1 - sharedCountries(past));
    }

    private double sharedCountries(Episode past) {
        Set<Country> all = new HashSet<>(countries);
        all.addAll(past.countries);
        Set<Country> both = new HashSet<>(countries);
        both.retainAll(past.countries);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }
}
