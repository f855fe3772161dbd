package panne.simulate.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import panne.domain.Country;
import panne.simulate.CountryProfile;
import panne.simulate.Curve;

/**
 * How much there is to count of an outage.
 *
 * @param normalPerHour witnesses per hour of the series it hits, at that hour of the day in normal times
 * @param perMinute witnesses beyond normal per minute at its height
 * @param witnesses beyond normal, in all
 */
public record Volume(double normalPerHour, double perMinute, double witnesses) {
    /** What is to be expected of services with these normal witnesses per hour that fail together along curves. */
    static Volume of(List<Map<Country, Double>> normal, double times, List<Curve> curves) {
        Instant start = curves.getFirst().start();
        double usual = 0;
        for (Map<Country, Double> perHour : normal) {
            usual += rate(perHour, start);
        }
        double sum = 0;
        double height = 0;
        for (Instant at = start; at.isBefore(curves.getLast().end()); at = at.plusSeconds(60)) {
            double now = 0;
            for (int i = 0; i < normal.size(); i++) {
                now += (times - 1)
                        * rate(normal.get(i), at)
                        / 60
                        * curves.get(i).at(at);
            }
            sum += now;
            height = Math.max(height, now);
        }
        return new Volume(usual, height, sum);
    }

    private static double rate(Map<Country, Double> perHour, Instant at) {
        double sum = 0;
        for (CountryProfile profile : Cast.COUNTRIES) {
            sum += perHour.getOrDefault(profile.country(), 0.0) * profile.rhythm(at);
        }
        return sum;
    }
}
