package panne.app.task;

import java.time.Instant;
import panne.domain.Rejection;

/** Is told how long work goes on. */
public interface Progress {
    /** So many posts are done, the last of them from that time. */
    void reached(long posts, Instant eventTime);

    /** An input could not be read; the work goes on. */
    void rejected(Rejection rejection);
}
