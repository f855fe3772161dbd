package panne.detect;

import java.io.Serializable;

/**
 * Everyday posts about a service alone. Where few witnesses were ever learned, as of a service that has just begun to be
 * talked about, they tell better than the past what is normal: among so many posts some report small troubles.
 */
final class EverydayTalk implements Serializable {
    /** Witnesses in normal times for each post that neither bears witness nor speaks of troubles. */
    private static final double WITNESSES_PER_POST = 0.25;
    /** So many learned witnesses tell as much as the talk. */
    private static final double ENOUGH_WITNESSES = 100;

    private static final int HOUR = 60;
    private static final int SIX_HOURS = 360;
    private static final double MEMORY_MINUTES = 7 * 24 * 60;
    private static final double USUAL = 2;

    private final CountRing minutes = new CountRing(512);
    private final long bornMinute;
    private double remembered;
    private long lastMinute;

    EverydayTalk(long bornMinute) {
        this.bornMinute = bornMinute;
        lastMinute = bornMinute;
    }

    void hear(long minute) {
        minutes.add(minute, 1);
        long now = Math.max(lastMinute, minute);
        remembered = remembered * kept(now - lastMinute) + 1;
        lastMinute = now;
    }

    /**
     * Witnesses per minute beyond what was learned: q · max(0, r − 2 u) · W / (W + n), where r is the talk of the six
     * hours, or of the hour if that is more, before the window that is judged, u the usual talk, half-life a week, and n
     * the witnesses learned so far. Nothing of an outage is in r but what came before the window and bore no witness.
     */
    double untold(long windowStart, double learnedWitnesses) {
        double recent = Math.max(perMinute(windowStart, SIX_HOURS), perMinute(windowStart, HOUR));
        double beyond = Math.max(0, recent - USUAL * usual(windowStart));
        return WITNESSES_PER_POST * beyond * ENOUGH_WITNESSES / (ENOUGH_WITNESSES + learnedWitnesses);
    }

    private double perMinute(long end, int span) {
        return (double) minutes.sum(end - span, end) / span;
    }

    private double usual(long minute) {
        double seen = MEMORY_MINUTES / Math.log(2) * (1 - kept(minute - bornMinute));
        return remembered * kept(minute - lastMinute) / Math.max(HOUR, seen);
    }

    private static double kept(long span) {
        return Math.pow(0.5, Math.max(0, span) / MEMORY_MINUTES);
    }
}
