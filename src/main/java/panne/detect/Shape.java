package panne.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import panne.domain.CurvePoint;

/**
 * How an incident rises: witnesses beyond the normal number in steps of five minutes from the onset on.
 *
 * @param excess one figure a step, never negative
 */
record Shape(List<Double> excess) {
    private static final int STEP_MINUTES = 5;

    /** Keeps figures without witnesses comparable. */
    private static final double HALF = 0.5;

    Shape {
        excess = List.copyOf(excess);
    }

    static Shape of(List<CurvePoint> curve, Instant onset) {
        List<Double> excess = new ArrayList<>();
        for (CurvePoint point : curve) {
            if (point.start().plusSeconds(STEP_MINUTES * 60L).isAfter(onset)) {
                excess.add(Math.max(0, point.observed() - point.expected()));
            }
        }
        return new Shape(excess);
    }

    /** The shape as it was when it had come no further than the given number of steps. */
    Shape until(int steps) {
        return new Shape(excess.subList(0, Math.min(steps, excess.size())));
    }

    int steps() {
        return excess.size();
    }

    /**
     * Squared distance on logarithms: of the height h (the busiest step), of the size (the sum of steps), and of the
     * speed of rise h / t in witnesses per minute, t minutes from the onset to the end of the busiest step.
     */
    double squaredDistanceTo(Shape other) {
        return square(Math.log((height() + HALF) / (other.height() + HALF)))
                + square(Math.log((size() + HALF) / (other.size() + HALF)))
                + square(Math.log(speed() / other.speed()));
    }

    private double height() {
        return excess.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private double size() {
        return excess.stream().mapToDouble(Double::doubleValue).sum();
    }

    private double speed() {
        int busiest = Math.max(0, excess.indexOf(height()));
        return (height() + HALF) / (STEP_MINUTES * (busiest + 1));
    }

    private static double square(double value) {
        return value * value;
    }
}
