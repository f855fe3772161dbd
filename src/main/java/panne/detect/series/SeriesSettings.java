package panne.detect.series;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What the detector for count series takes for granted about every series; docs/detection-series.md gives the reasons.
 *
 * @param memory half-life of the level and of the scatter around it
 * @param seasonMemory half-life of the hours' and weekdays' shape
 * @param seasonPrior an hour counts as ordinary until this much of it has been seen
 * @param clip a value further from its expectation than this many standard deviations is learned as if it were there
 * @param dropWeight surprise of a lack relative to that of a surplus
 * @param calm mean log surprise up to which nothing is called a burst
 * @param burstPrior mean excess over calm of a burst, believed before the series has shown its own
 * @param burstPriorWeight as many bursts of its own weigh as much as that belief
 * @param burstGap calm that parts two bursts, and the least time between two alerts
 * @param burstMemory half-life of past bursts
 * @param alertAt rarity from which an alert goes out
 * @param repeatFactor how much rarer than the last alert a burst must be to be told again
 * @param repeatMemory half-life of the last alert
 */
public record SeriesSettings(
        Duration memory,
        Duration seasonMemory,
        Duration seasonPrior,
        double clip,
        double dropWeight,
        double calm,
        double burstPrior,
        double burstPriorWeight,
        Duration burstGap,
        Duration burstMemory,
        double alertAt,
        double repeatFactor,
        Duration repeatMemory) {
    public SeriesSettings {
        requirePositive(memory, "memory");
        requirePositive(seasonMemory, "seasonMemory");
        requirePositive(seasonPrior, "seasonPrior");
        requirePositive(burstGap, "burstGap");
        requirePositive(burstMemory, "burstMemory");
        requirePositive(repeatMemory, "repeatMemory");
        requirePositive(clip, "clip");
        requirePositive(burstPrior, "burstPrior");
        requirePositive(burstPriorWeight, "burstPriorWeight");
        requirePositive(alertAt, "alertAt");
        requirePositive(repeatFactor, "repeatFactor");
    }

    /** The one setting for all series. */
    public static SeriesSettings defaults() {
        return new SeriesSettings(
                Duration.ofDays(7),
                Duration.ofDays(28),
                Duration.ofHours(4),
                6,
                0.5,
                0.3,
                0.6,
                20,
                Duration.ofHours(6),
                Duration.ofDays(28),
                1.6,
                1.5,
                Duration.ofDays(1));
    }

    private static void requirePositive(Duration value, String name) {
        requireNonNull(value, name + " is null");
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ": give a positive span");
        }
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " is " + value + ": give a positive number");
        }
    }
}
