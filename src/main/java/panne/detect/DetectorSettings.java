package panne.detect;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a detector promises and how long it waits.
 *
 * @param lateness posts may arrive this much after newer ones without making a difference
 * @param falseAlarmBudget one false alarm per service in this span is tolerated
 * @param minAuthors independent witnesses that an incident needs at least before anyone is told
 * @param reopenWithin an incident that flares up this soon after its end is taken up again; time in which fewer people
 *     post than at its height counts as much less
 * @param groupWithin services of one owner hit within this span are one incident
 */
public record DetectorSettings(
        Duration lateness, Duration falseAlarmBudget, int minAuthors, Duration reopenWithin, Duration groupWithin) {
    public DetectorSettings {
        requireNonNull(lateness, "lateness is null");
        requireNonNull(falseAlarmBudget, "falseAlarmBudget is null");
        requireNonNull(reopenWithin, "reopenWithin is null");
        requireNonNull(groupWithin, "groupWithin is null");
        if (lateness.isNegative()) {
            throw new IllegalArgumentException("lateness is " + lateness + ": give zero or more");
        }
        if (falseAlarmBudget.isNegative() || falseAlarmBudget.isZero()) {
            throw new IllegalArgumentException(
                    "falseAlarmBudget is " + falseAlarmBudget + ": give a span such as P60D");
        }
        if (minAuthors < 1) {
            throw new IllegalArgumentException("minAuthors is " + minAuthors + ": give 1 or more");
        }
    }

    /** Ten seconds of lateness and one false alarm per service in 60 days. */
    public static DetectorSettings defaults() {
        return new DetectorSettings(
                Duration.ofSeconds(10), Duration.ofDays(60), 5, Duration.ofHours(1), Duration.ofMinutes(15));
    }
}
