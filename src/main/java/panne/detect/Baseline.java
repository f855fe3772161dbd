package panne.detect;

import java.io.Serializable;

/**
 * What is normal for a series: level × hour-of-week season, learned hour by hour, with its uncertainty.
 *
 * <p>Level: gamma posterior (a + ΣN) / (b + Σs) with a half-life of 14 days, corrected by a quicker one (a day) that is
 * shrunk to it. Season: S / X of an hour of the week, shrunk to the same hour of all days, that shrunk to 1. Shrinkage
 * is in units of information: an hour of mean m counts m / (1 + α m).
 */
final class Baseline implements Serializable {
    static final int HOURS_PER_WEEK = 168;
    private static final double PRIOR_COUNT = 0.5;
    private static final double PRIOR_HOURS = 0.5;
    private static final double SLOW = Math.pow(0.5, 1 / (14 * 24.0));
    private static final double FAST = Math.pow(0.5, 1 / 24.0);
    private static final double WEEKLY = Math.pow(0.5, 1 / 6.0);
    private static final double DISPERSION = Math.pow(0.5, 1 / (30 * 24.0));
    private static final double DAY_SHRINKAGE = 6;
    private static final double WEEK_SHRINKAGE = 12;
    private static final double FAST_SHRINKAGE = 20;
    private static final int WARM_UP_HOURS = 24;
    private static final int SCALES = Clockwork.WINDOWS.length;

    private final float[] seasonCount = new float[HOURS_PER_WEEK];
    private final float[] seasonExposure = new float[HOURS_PER_WEEK];
    private final Dispersion[] dispersions = new Dispersion[SCALES];
    private double slowCount;
    private double slowHours;
    private double fastCount;
    private double fastHours;
    private int learnedHours;

    Baseline() {
        for (int scale = 0; scale < SCALES; scale++) {
            dispersions[scale] = new Dispersion();
        }
    }

    /** Learns an hour of event time that was seen and normal; outliers are cut so that a missed burst cannot poison. */
    void learn(long hour, CountRing minutes) {
        int slot = slot(hour);
        double season = season(slot);
        double mean = level() * season;
        double n = cut(minutes.sum(hour * 60, hour * 60 + 60), mean, 3);
        if (learnedHours >= WARM_UP_HOURS) {
            learnDispersion(hour, minutes);
        }
        seasonExposure[slot] = (float) (seasonExposure[slot] * WEEKLY + level());
        seasonCount[slot] = (float) (seasonCount[slot] * WEEKLY + n);
        slowCount = slowCount * SLOW + n;
        slowHours = slowHours * SLOW + season;
        fastCount = fastCount * FAST + n;
        fastHours = fastHours * FAST + season;
        learnedHours++;
    }

    private void learnDispersion(long hour, CountRing minutes) {
        for (int scale = 0; scale < SCALES; scale++) {
            int width = Clockwork.WINDOWS[scale];
            dispersions[scale].forget(DISPERSION);
            for (int start = 0; start < 60; start += width) {
                long from = hour * 60 + start;
                double mean = ratePerMinute(from + width / 2) * width;
                dispersions[scale].learn(cut(minutes.sum(from, from + width), mean, scale), mean);
            }
        }
    }

    private double cut(int n, double mean, int scale) {
        if (learnedHours < 2 * WARM_UP_HOURS) {
            return n;
        }
        double variance = mean + dispersions[scale].value() * mean * mean;
        return Math.min(n, mean + 4 * Math.sqrt(variance) + 2);
    }

    /** Lets an hour pass of which nothing can be learned: it was not seen, or it was no normal one. */
    void skip() {
        fastCount *= FAST;
        fastHours *= FAST;
    }

    int learnedHours() {
        return learnedHours;
    }

    /** Expected witnesses per minute, between the middles of hours in a straight line. */
    double ratePerMinute(long minute) {
        long shifted = minute - 30;
        long hour = Math.floorDiv(shifted, 60L);
        double part = Math.floorMod(shifted, 60L) / 60.0;
        double season = (1 - part) * season(slot(hour)) + part * season(slot(hour + 1));
        return level() * season / 60;
    }

    /** Relative variance of a count over a window: dispersion, and what is not known about level and season. */
    double spread(int scale, long minute) {
        double hourly = dispersions[SCALES - 1].value();
        double level = 1 / (PRIOR_COUNT + slowCount) + hourly / (PRIOR_HOURS + slowHours);
        int hour = slot(Math.floorDiv(minute, 60L));
        double season = 0.5 / (DAY_SHRINKAGE + dayExposure(hour) / (1 + hourly * slowLevel()));
        return dispersions[scale].value() + level + season;
    }

    /** Relative variance of the expectation alone. */
    double uncertainty() {
        return 1 / (PRIOR_COUNT + slowCount) + dispersions[SCALES - 1].value() / (PRIOR_HOURS + slowHours);
    }

    private double slowLevel() {
        return (PRIOR_COUNT + slowCount) / (PRIOR_HOURS + slowHours);
    }

    /** Expected witnesses per hour at a season of 1. */
    private double level() {
        double slow = slowLevel();
        double strength = FAST_SHRINKAGE * (1 + dispersions[SCALES - 1].value() * slow);
        return slow * (strength + fastCount) / (strength + fastHours * slow);
    }

    private double season(int slot) {
        double perInformation = 1 + dispersions[SCALES - 1].value() * slowLevel();
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

    private static double overDays(float[] values, int slot) {
        double sum = 0;
        for (int hour = slot % 24; hour < HOURS_PER_WEEK; hour += 24) {
            sum += values[hour];
        }
        return sum;
    }

    private static int slot(long hour) {
        return (int) Math.floorMod(hour, (long) HOURS_PER_WEEK);
    }
}
