package panne.detect;

import java.time.Duration;

/**
 * The surprise that a count must reach, from the false-alarm budget: with T tests in the span of one tolerated false
 * alarm, each may fail by chance with 1 / T (Bonferroni).
 *
 * <p>T = span / window × overlap × safety × scales × kinds of series × series of that kind. Trailing windows moved in small steps
 * are worth about three separate ones (scan statistics). A safety factor stands for errors of the model.
 */
final class Thresholds {
    /** The kinds of series, which share the budget of a service evenly. */
    enum Scope {
        SERVICE,
        COUNTRY,
        GROUP
    }

    private static final double OVERLAP = 3;
    /** What is normal is itself estimated: thresholds are for half of the budget. */
    private static final double SAFETY = 2;
    /** A suspicion disturbs nobody and may be this much more frequent than a false alarm. */
    private static final double SUSPICIONS_PER_ALARM = 20;
    /** In windows of five minutes and less, which are there to be early, it may be more frequent still. */
    private static final double EARLY_SUSPICIONS_PER_ALARM = 100;

    private final double budgetMinutes;

    Thresholds(Duration falseAlarmBudget) {
        budgetMinutes = falseAlarmBudget.toSeconds() / 60.0;
    }

    double confirm(int scale, Scope scope, int seriesOfScope) {
        return Math.log10(tests(budgetMinutes, scale, scope, seriesOfScope));
    }

    double suspect(int scale, Scope scope, int seriesOfScope) {
        double perAlarm = scale <= Clockwork.FIVE_MINUTES ? EARLY_SUSPICIONS_PER_ALARM : SUSPICIONS_PER_ALARM;
        return Math.log10(tests(budgetMinutes / perAlarm, scale, scope, seriesOfScope));
    }

    private static double tests(double minutes, int scale, Scope scope, int seriesOfScope) {
        int series = scope == Scope.SERVICE ? 1 : Math.max(1, seriesOfScope);
        double windows = minutes / Clockwork.WINDOWS[scale] * OVERLAP * SAFETY;
        return Math.max(100, windows * Clockwork.WINDOWS.length * Scope.values().length * series);
    }
}
