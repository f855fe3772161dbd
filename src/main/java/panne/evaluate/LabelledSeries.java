package panne.evaluate;

import java.time.Instant;
import java.util.List;

/**
 * A count series with the spans in which people saw something unusual.
 *
 * @param name its file
 * @param points in order of time
 * @param windows in order of time, without overlap
 */
record LabelledSeries(String name, List<Point> points, List<Window> windows) {
    /** One count. */
    record Point(Instant time, double value) {}

    /** Positions of the first and the last point of an unusual span. */
    record Window(int first, int last) {
        int width() {
            return last - first + 1;
        }
    }

    LabelledSeries {
        points = List.copyOf(points);
        windows = List.copyOf(windows);
    }
}
