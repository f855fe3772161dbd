package panne.detect;

import java.io.Serializable;

/**
 * What is normal for a series: level × hour-of-week season, learned hour by hour, with its uncertainty.
 *
 * <p>Level: gamma posterior (a + ΣN) / (b + Σs) with a half-life of 14 days, corrected by a quicker one (a day and a half) that is
 * shrunk to it. Season: S / X of an hour of the week, shrunk to the same hour of all days, that shrunk to 1. Shrinkage
 * is in units of information: an hour of mean m counts m / (1 + α m).
 */
final class Baseline implements Serializable {
    static final int HOURS_PER_WEEK = 168;
    private static final double PRIOR_COUNT = 0.5;
    private static final double PRIOR_HOURS = 0.5;
    private static final double SLOW = Math.pow(0.5, 1 / (14 * 24.0));
    private static final double FAST = Math.pow(0.5, 1 / 36.0);
    private static final double WEEKLY = Math.pow(0.5, 1 / 6.0);
    private static final double DISPERSION = Math.pow(0.5, 1 / (7 * 24.0));
    /** Precision of the belief that all hours are alike (relative variance 1), and all days (relative variance 1/15). */
    private static final double DAY_SHRINKAGE = 1;

    private static final double WEEK_SHRINKAGE = 15;
    private static final double FAST_SHRINKAGE = 20;
    private static final int WARM_UP_HOURS = 24;
    private static final int SCALES = Clockwork.WINDOWS.length;
    private static final int HOUR = SCALES - 1;

    private final float[] seasonCount = new float[HOURS_PER_WEEK];
    private final float[] seasonExposure = new float[HOURS_PER_WEEK];
    private final Dispersion[] dispersions = new Dispersion[SCALES];
    private double slowCount;
    private double slowHours;
    private double fastCount;
    private double fastHours;
    private int learnedHours;
    private long rateHour = Long.MIN_VALUE;
    private double rateHere;
    private double rateNext;

    Baseline() {
        for (int scale = 0; scale < SCALES; scale++) {
            dispersions[scale] = new Dispersion();
        }
    }

    /** Learns an hour of event time that was seen and normal; outliers are cut so that a missed burst cannot poison. */
    void learn(long hour, CountRing minutes) {
        int slot = slot(hour);
        double season = season(slot);
        double level = level();
        double mean = level * season;
        double n = cut(minutes.sum(hour * 60, hour * 60 + 60), mean, HOUR);
        if (learnedHours >= WARM_UP_HOURS) {
            learnDispersion(hour, minutes, n, mean);
        }
        seasonExposure[slot] = (float) (seasonExposure[slot] * WEEKLY + level);
        seasonCount[slot] = (float) (seasonCount[slot] * WEEKLY + n);
        slowCount = slowCount * SLOW + n;
        slowHours = slowHours * SLOW + season;
        fastCount = fastCount * FAST + n;
        fastHours = fastHours * FAST + season;
        learnedHours++;
        if (learnedHours == WARM_UP_HOURS) {
            settle();
        }
        rateHour = Long.MIN_VALUE;
    }

    /** After the first day, reads its hours again against the day's own mean, which was not known while they passed. */
    private void settle() {
        double sum = 0;
        int hours = 0;
        for (int slot = 0; slot < HOURS_PER_WEEK; slot++) {
            sum += seasonCount[slot];
            hours += seasonExposure[slot] > 0 ? 1 : 0;
        }
        for (int slot = 0; slot < HOURS_PER_WEEK; slot++) {
            seasonExposure[slot] = seasonExposure[slot] > 0 ? (float) (sum / hours) : 0;
        }
        slowCount = sum;
        fastCount = sum;
        slowHours = WARM_UP_HOURS;
        fastHours = WARM_UP_HOURS;
    }

    private void learnDispersion(long hour, CountRing minutes, double n, double hourMean) {
        if (n == 0) {
            for (int scale = 0; scale < SCALES; scale++) {
                dispersions[scale].forget(DISPERSION);
                int bins = 60 / Clockwork.WINDOWS[scale];
                dispersions[scale].learnNothing(hourMean / bins, bins);
            }
            return;
        }
        double[] means = new double[61];
        int[] counts = new int[61];
        for (int minute = 0; minute < 60; minute++) {
            means[minute + 1] = means[minute] + ratePerMinute(hour * 60 + minute);
            counts[minute + 1] = counts[minute] + minutes.at(hour * 60 + minute);
        }
        for (int scale = 0; scale < SCALES; scale++) {
            int width = Clockwork.WINDOWS[scale];
            dispersions[scale].forget(DISPERSION);
            for (int start = 0; start < 60; start += width) {
                double mean = means[start + width] - means[start];
                int count = counts[start + width] - counts[start];
                dispersions[scale].learn(cut(count, mean, scale), mean);
            }
        }
    }

    private double cut(int n, double mean, int scale) {
        if (learnedHours < 2 * WARM_UP_HOURS) {
            return n;
        }
        double variance = mean + dispersions[scale].value() * mean * mean;
        return Math.min(n, mean + 3 * Math.sqrt(variance) + 1);
    }

    /** Lets an hour pass of which nothing can be learned: it was not seen, or it was no normal one. */
    void skip() {
        fastCount *= FAST;
        fastHours *= FAST;
        rateHour = Long.MIN_VALUE;
    }

    double learnedCount() {
        return slowCount;
    }

    int learnedHours() {
        return learnedHours;
    }

    /** Expected witnesses per minute, between the middles of hours in a straight line. */
    double ratePerMinute(long minute) {
        long shifted = minute - 30;
        long hour = Math.floorDiv(shifted, 60L);
        if (hour != rateHour) {
            double perMinute = level() / 60;
            rateHere = perMinute * season(slot(hour));
            rateNext = perMinute * season(slot(hour + 1));
            rateHour = hour;
        }
        return rateHere + (rateNext - rateHere) * (shifted - hour * 60) / 60.0;
    }

    /** Relative variance of a count over a window: dispersion, and what is not known about level and season. */
    double spread(int scale, long minute) {
        double hourly = dispersions[HOUR].value();
        double level = 1 / (PRIOR_COUNT + slowCount) + hourly / (PRIOR_HOURS + slowHours);
        int hour = slot(Math.floorDiv(minute, 60L));
        double perInformation = 1 + hourly * slowLevel();
        double season = 1 / (DAY_SHRINKAGE + dayExposure(hour) / perInformation)
                + 1 / (WEEK_SHRINKAGE + seasonExposure[hour] / perInformation);
        return dispersions[scale].value() + level + season;
    }

    /** Relative variance of the expectation alone. */
    double uncertainty() {
        return 1 / (PRIOR_COUNT + slowCount) + dispersions[HOUR].value() / (PRIOR_HOURS + slowHours);
    }

    private double slowLevel() {
        return (PRIOR_COUNT + slowCount) / (PRIOR_HOURS + slowHours);
    }

    /** Expected witnesses per hour at a season of 1. */
    private double level() {
        double slow = slowLevel();
        double strength = FAST_SHRINKAGE * (1 + dispersions[HOUR].value() * slow);
        return slow * (strength + fastCount) / (strength + fastHours * slow);
    }

    private double season(int slot) {
        double perInformation = 1 + dispersions[HOUR].value() * slowLevel();
        double dayStrength = DAY_SHRINKAGE * perInformation;
        double weekStrength = WEEK_SHRINKAGE * perInformation;
        double day = (dayCount(slot) + dayStrength) / (dayExposure(slot) + dayStrength);
        return (seasonCount[slot] + weekStrength * day) / (seasonExposure[slot] + weekStrength);
    }

    private double dayCount(int slot) {
        return overDays(seasonCount, slot);
    }

    private double dayExposure(int slot) {
        return overDays(seasonExposure, slot);
    }

    /** Sum over the same hour of all days, its neighbours taken half. */
    private static double overDays(float[] values, int slot) {
        double sum = 0;
        int hour = slot % 24;
        for (int day = 0; day < HOURS_PER_WEEK; day += 24) {
            sum += values[day + hour] + 0.5 * (values[day + (hour + 1) % 24] + values[day + (hour + 23) % 24]);
        }
        return sum;
    }

    private static int slot(long hour) {
        return (int) Math.floorMod(hour, (long) HOURS_PER_WEEK);
    }
}
