package panne.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a pipeline runs.
 *
 * @param annotators threads that annotate
 * @param memory how much of the past the detector learns from when it is rebuilt at start
 * @param held how many posts may wait in memory for event time to come past them
 */
public record PipelineSettings(int annotators, Duration memory, int held) {
    private static final int HELD = 200_000;

    public PipelineSettings {
        requireNonNull(memory, "memory is null");
        if (annotators < 1 || annotators > 256) {
            throw new IllegalArgumentException("annotators is " + annotators + ": give the number of cores");
        }
        if (memory.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("memory is " + memory + ": give a day or more, weeks are better");
        }
        if (held < 2) {
            throw new IllegalArgumentException("held is " + held + ": give 2 or more, a day of posts is better");
        }
    }

    /** Holds as many posts as are worth 200 MB or so. */
    public PipelineSettings(int annotators, Duration memory) {
        this(annotators, memory, HELD);
    }

    /** All cores annotate, and the detector is rebuilt from twelve weeks. */
    public static PipelineSettings defaults() {
        return new PipelineSettings(Runtime.getRuntime().availableProcessors(), Duration.ofDays(84));
    }
}
