package panne.pipeline;

import java.time.Instant;
import panne.domain.Rejection;

/** Is told how a replay goes on. */
public interface ReplayListener {
    /** An input could not be read; the run goes on. */
    default void rejected(Rejection rejection) {}

    /** Posts went through the pipeline, the last of them created at the given time. */
    default void progressed(IngestReport soFar, Instant eventTime) {}

    /** Does not want to know. */
    static ReplayListener none() {
        return new ReplayListener() {};
    }
}
