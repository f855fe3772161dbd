package panne.detect;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import panne.detect.series.SeriesSettings;
import panne.detect.series.SeriesState;

/**
 * Finds bursts in one series of plain counts, point by point: a fold in constant time and memory, in which a point's
 * score never depends on later points. One detector per series; not for several threads at once.
 */
public final class SeriesDetector {
    private final SeriesState state;

    public SeriesDetector() {
        this(SeriesSettings.defaults());
    }

    public SeriesDetector(SeriesSettings settings) {
        this.state = new SeriesState(requireNonNull(settings, "settings is null"));
    }

    /** Judges the next point; steps may be irregular, points may be missing, a repeated or older time adds no age. */
    public SeriesPoint observe(Instant timestamp, double value) {
        requireNonNull(timestamp, "timestamp is null");
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("value at " + timestamp + " is " + value + ": give a count, 0 or more");
        }
        return state.observe(timestamp.getEpochSecond(), value);
    }
}
