package panne.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Something that is done again and again, never twice at the same time.
 *
 * @param name tells it from the others, and from those of earlier runs
 * @param every from one start to the next
 */
public record Task(String name, Duration every, Runnable work) {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 190;

    public Task {
        requireNonNull(work, "work is null");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Task name '" + name + "' has " + name.length() + " characters: use 1 to " + LONGEST_NAME);
        }
        if (every.toMillis() <= 0) {
            throw new IllegalArgumentException("Task " + name + " is due every " + every + ": use 1 ms or more");
        }
    }

    /** Reads one source. */
    public static Task crawl(String source, Duration every, Runnable work) {
        return new Task("crawl of " + source, every, work);
    }

    /** Sends what waits in the outbox. */
    public static Task delivery(Runnable work) {
        return new Task("delivery", HEARTBEAT, work);
    }

    /** Looks again and again how far event time may pass. */
    public static Task watermark(Duration every, Runnable work) {
        return new Task("watermark", every, work);
    }
}
