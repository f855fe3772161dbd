package panne.detect.series;

/**
 * Says each burst once: after an alert the bar stands at a multiple of that alert's rarity and sinks back by half-lives,
 * but not while the burst goes on. What follows before a burst gap has passed is the same news, however large.
 */
final class Novelty {
    private final double alertAt;
    private final double factor;
    private final Ageing ageing;
    private final double pause;
    private double told;
    private double since = Double.MAX_VALUE;

    Novelty(SeriesSettings settings) {
        this.alertAt = settings.alertAt();
        this.factor = settings.repeatFactor();
        this.ageing = new Ageing(settings.repeatMemory(), 12);
        this.pause = settings.burstGap().toSeconds();
    }

    /** The rarity in units in which the bar is always at the same height. */
    double weigh(double rarity, double step) {
        told = Math.max(told * ageing.kept(step), Math.min(told, rarity));
        since += step;
        double bar = Math.max(alertAt, factor * (since < pause ? Math.max(told, rarity) : told));
        if (rarity >= bar) {
            told = rarity;
            since = 0;
        }
        return rarity * alertAt / bar;
    }

    boolean isAlert(double weighed) {
        return weighed >= alertAt;
    }
}
