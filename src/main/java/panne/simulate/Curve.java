package panne.simulate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How strong something is over time: straight lines between points, nothing before the first and after the last.
 *
 * @param points in order of time
 */
public record Curve(Instant start, List<Point> points) {
    /** Strength as a share of the peak, this long after the start. */
    public record Point(Duration after, double share) {}

    /** Full strength always. */
    public static final Curve ALWAYS = new Curve(Instant.MIN, List.of());

    public Curve {
        requireNonNull(start, "start is null");
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).after().compareTo(points.get(i - 1).after()) < 0) {
                throw new IllegalArgumentException("point " + points.get(i).after() + " stands after "
                        + points.get(i - 1).after() + ": put them in order of time");
            }
        }
    }

    /** The strength at an instant: a share of the peak. */
    public double at(Instant time) {
        if (points.isEmpty()) {
            return 1;
        }
        double seconds = Duration.between(start, time).toMillis() / 1000.0;
        if (seconds < seconds(0) || seconds >= seconds(points.size() - 1)) {
            return 0;
        }
        int next = 1;
        while (seconds >= seconds(next)) {
            next++;
        }
        return between(next - 1, next, seconds);
    }

    private double between(int left, int right, double seconds) {
        double way = (seconds - seconds(left)) / (seconds(right) - seconds(left));
        return points.get(left).share() * (1 - way) + points.get(right).share() * way;
    }

    /** An upper bound of the strength between two instants; zero when nothing happens between them. */
    double highest(Instant from, Instant to) {
        if (points.isEmpty()) {
            return 1;
        }
        if (!to.isAfter(start) || from.isAfter(end())) {
            return 0;
        }
        double highest = Math.max(at(from), at(to));
        for (Point point : points) {
            Instant time = start.plus(point.after());
            if (!time.isBefore(from) && !time.isAfter(to)) {
                highest = Math.max(highest, point.share());
            }
        }
        return highest;
    }

    /** When it is over. */
    public Instant end() {
        return points.isEmpty() ? Instant.MAX : start.plus(points.getLast().after());
    }

    private double seconds(int point) {
        return points.get(point).after().toMillis() / 1000.0;
    }
}
