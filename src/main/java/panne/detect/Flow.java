package panne.detect;

import java.util.List;

/**
 * Several series seen as one: what an incident, or a country within it, lets through per minute.
 *
 * @param talk tells how many post at which hour of the week
 */
record Flow(List<Series> series, List<Series> talk) {
    int count(long fromMinute, long toMinute) {
        int sum = 0;
        for (Series one : series) {
            sum += one.countMinutes(fromMinute, toMinute);
        }
        return sum;
    }

    double expected(long fromMinute, long toMinute) {
        double rate = 0;
        long middle = (fromMinute + toMinute) >>> 1;
        for (Series one : series) {
            rate += one.ratePerMinute(middle);
        }
        return rate * (toMinute - fromMinute);
    }

    /** How many post at a minute in normal times, over how many do at another. */
    double rhythm(long minute, long over) {
        double here = 0;
        double there = 0;
        for (Series one : talk) {
            here += one.ratePerMinute(minute);
            there += one.ratePerMinute(over);
        }
        return there > 0 ? here / there : 1;
    }

    double spread(long minute, int scale) {
        double least = Double.MAX_VALUE;
        for (Series one : series) {
            least = Math.min(least, one.spread(Clockwork.tickOfMinute(minute), scale));
        }
        return least;
    }

    /** Relative variance of the expectation: that of the largest series. */
    double uncertainty() {
        double least = Double.MAX_VALUE;
        for (Series one : series) {
            least = Math.min(least, one.uncertainty());
        }
        return least;
    }
}
