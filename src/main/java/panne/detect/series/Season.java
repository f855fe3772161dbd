package panne.detect.series;

import java.util.Arrays;

/**
 * The shape of the day and of the week: one factor per hour of the day, and one per hour of the week on top of it.
 *
 * <p>Each factor is the mean of a gamma posterior, (observed + prior) / (expected + prior), so that an hour counts as
 * ordinary until enough of it has been seen, and an hour of the week follows its hour of the day until it has shown
 * otherwise. Both forget at the same half-life.
 */
final class Season {
    private static final long HOUR = 3600;

    private final Slots day;
    private final Slots week;

    Season(SeriesSettings settings) {
        this.day = new Slots(24, settings);
        this.week = new Slots(168, settings);
    }

    double factor(long epochSecond) {
        return day.factor(epochSecond) * week.factor(epochSecond);
    }

    /** Learns how the value of this hour compares with the level; a step weighs as the time it stands for. */
    void learn(long epochSecond, double step, double ratio) {
        double hours = Math.min(step, HOUR) / HOUR;
        double ofDay = day.factor(epochSecond);
        day.add(epochSecond, hours, ratio, 1);
        week.add(epochSecond, hours, ratio, ofDay);
    }

    private static final class Slots {
        private final double[] observed;
        private final double[] expected;
        private final long[] visited;
        private final double prior;
        private final double halfLife;

        Slots(int count, SeriesSettings settings) {
            this.observed = new double[count];
            this.expected = new double[count];
            this.visited = new long[count];
            this.prior = settings.seasonPrior().toSeconds() / (double) HOUR;
            this.halfLife = settings.seasonMemory().toSeconds();
            Arrays.fill(visited, Long.MIN_VALUE);
        }

        double factor(long epochSecond) {
            int slot = slot(epochSecond);
            double kept = kept(slot, epochSecond);
            return (observed[slot] * kept + prior) / (expected[slot] * kept + prior);
        }

        void add(long epochSecond, double hours, double ratio, double usual) {
            int slot = slot(epochSecond);
            double kept = kept(slot, epochSecond);
            observed[slot] = observed[slot] * kept + hours * ratio;
            expected[slot] = expected[slot] * kept + hours * usual;
            visited[slot] = epochSecond;
        }

        private double kept(int slot, long epochSecond) {
            if (visited[slot] == Long.MIN_VALUE) {
                return 1;
            }
            return Math.exp(-Math.log(2) * Math.max(0, epochSecond - visited[slot]) / halfLife);
        }

        private int slot(long epochSecond) {
            return (int) Math.floorMod(Math.floorDiv(epochSecond, HOUR), (long) observed.length);
        }
    }
}
