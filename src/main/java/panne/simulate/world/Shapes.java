package panne.simulate.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import panne.simulate.Curve;

/**
 * Curves as user-reported failures have them: most last well under an hour and a few for many; users notice within
 * minutes; the plateau goes up and down by steps; the end is a slide, not a cliff.
 */
final class Shapes {
    private static final double SHORTEST = 20;
    private static final double LONGEST = 360;

    private Shapes() {}

    /** Log-uniform between twenty minutes and six hours. */
    static Duration outageLength(SplittableRandom chance) {
        return minutes(between(SHORTEST, LONGEST, chance));
    }

    static double between(double low, double high, SplittableRandom chance) {
        return low * Math.pow(high / low, chance.nextDouble());
    }

    static Curve outage(Instant start, Duration length, SplittableRandom chance) {
        double total = length.toSeconds() / 60.0;
        double ramp = Math.min(total / 4, between(1, 15, chance));
        List<Curve.Point> points = new ArrayList<>();
        points.add(point(0, 0));
        points.add(point(ramp * 0.3, chance.nextDouble(0.25, 0.6)));
        points.add(point(ramp, 1));
        for (double at = ramp + 10; at < total * 0.75; at += between(8, 40, chance)) {
            points.add(point(at, chance.nextDouble(0.55, 1)));
        }
        points.add(point(Math.max(total * 0.8, ramp + 1), chance.nextDouble(0.4, 0.8)));
        points.add(point(total, 0.08));
        points.add(point(total + 20, 0));
        return new Curve(start, points);
    }

    /** Talk that swells within minutes or an hour and ebbs away. */
    static Curve wave(Instant start, Duration length, SplittableRandom chance) {
        double total = length.toSeconds() / 60.0;
        double ramp = Math.min(total / 3, between(4, 60, chance));
        return new Curve(start, List.of(point(0, 0), point(ramp, 1), point(total * 0.6, 0.5), point(total, 0)));
    }

    static Curve flat(Instant start, Duration length) {
        double total = length.toSeconds() / 60.0;
        return new Curve(start, List.of(point(0, 1), point(total, 1)));
    }

    private static Curve.Point point(double minute, double share) {
        return new Curve.Point(minutes(minute), share);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
