package panne.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.PanneException;

/**
 * Tells of tasks that fail, of the same failure of a task once a minute at most: what a task does every second may fail for
 * hours. A trace is told only of what nobody expected.
 */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(TaskJob.class);
    private static final String SENTENCE = "The {} failed and is tried again when it is next due: {}";
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private final Map<String, Told> last = new HashMap<>();

    FailureLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Told(String failure, long at) {}

    /** @return whether it was told, and not passed over as known */
    synchronized boolean tell(String task, RuntimeException failure) {
        Told now = new Told(failure.toString(), nanos.getAsLong());
        if (isKnown(last.get(task), now)) {
            return false;
        }
        last.put(task, now);
        if (failure instanceof PanneException) {
            LOG.error(SENTENCE, task, failure.getMessage());
        } else {
            LOG.error(SENTENCE, task, failure.toString(), failure);
        }
        return true;
    }

    private static boolean isKnown(@Nullable Told before, Told now) {
        return before != null && before.failure.equals(now.failure) && now.at - before.at < QUIET.toNanos();
    }
}
