package panne.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a pipeline runs.
 *
 * @param annotators threads that annotate
 * @param memory how much of the past the detector learns from when it is rebuilt at start
 */
public record PipelineSettings(int annotators, Duration memory) {
    public PipelineSettings {
        requireNonNull(memory, "memory is null");
        if (annotators < 1 || annotators > 256) {
            throw new IllegalArgumentException("annotators is " + annotators + ": give the number of cores");
        }
        if (memory.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("memory is " + memory + ": give a day or more, weeks are better");
        }
    }

    /** All cores annotate, and the detector is rebuilt from twelve weeks. */
    public static PipelineSettings defaults() {
        return new PipelineSettings(Runtime.getRuntime().availableProcessors(), Duration.ofDays(84));
    }
}
