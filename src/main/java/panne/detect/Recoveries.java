package panne.detect;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;

/** Posts of the last minutes that tell that it works again, in all and by country. */
final class Recoveries {
    private static final int KEPT = 64;
    private static final int QUARTER = 15;

    private final CountRing all = new CountRing(KEPT);
    private final Map<Country, CountRing> byCountry = new TreeMap<>();

    void add(long minute, @Nullable Country country) {
        all.add(minute, 1);
        if (country != null) {
            byCountry.computeIfAbsent(country, c -> new CountRing(KEPT)).add(minute, 1);
        }
    }

    /** How many there were in the quarter of an hour before the minute. */
    int before(long minute) {
        return all.sum(minute - QUARTER, minute);
    }

    int before(long minute, Country country) {
        CountRing ring = byCountry.get(country);
        return ring == null ? 0 : ring.sum(minute - QUARTER, minute);
    }
}
