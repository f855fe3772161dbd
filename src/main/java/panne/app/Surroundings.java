package panne.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What the process finds around itself.
 *
 * @param environment its variables
 * @param workingFolder where relative paths start
 * @param clock the time of day
 */
public record Surroundings(Map<String, String> environment, Path workingFolder, Clock clock) {
    public Surroundings {
        environment = Map.copyOf(environment);
        requireNonNull(workingFolder, "workingFolder is null");
        requireNonNull(clock, "clock is null");
    }

    /** Those of this very process. */
    public static Surroundings ofProcess() {
        return new Surroundings(System.getenv(), Path.of(""), Clock.systemUTC());
    }
}
