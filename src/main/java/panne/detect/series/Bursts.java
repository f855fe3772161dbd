package panne.detect.series;

import java.time.Duration;

/**
 * How rare a burst is among the series' own: past peaks over a calm level, their excess taken as exponential (the
 * generalised Pareto tail of shape 0, on the scale of log surprise) with a gamma prior on its mean.
 *
 * <p>The rarity z = excess / mean excess says that a share e^−z of bursts is larger, which means the same for a
 * series that is never still as for one that hardly moves.
 */
final class Bursts {
    private final double calm;
    private final double prior;
    private final double priorWeight;
    private final double gap;
    private final Ageing ageing;
    private double count;
    private double excess;
    private double peak;
    private double quiet = Double.MAX_VALUE;

    Bursts(SeriesSettings settings) {
        this.calm = settings.calm();
        this.prior = settings.burstPrior();
        this.priorWeight = settings.burstPriorWeight();
        this.gap = seconds(settings.burstGap());
        this.ageing = new Ageing(settings.burstMemory(), 1000);
    }

    /** The rarity of this log surprise among the bursts before it, which it then joins. */
    double rarity(double logSurprise, double step) {
        double mean = (priorWeight * prior + excess) / (priorWeight + count);
        double over = Math.max(0, logSurprise - calm);
        learn(over, step);
        return over / mean;
    }

    private void learn(double over, double step) {
        double kept = ageing.kept(step);
        count *= kept;
        excess *= kept;
        quiet += step;
        if (over <= 0) {
            return;
        }
        if (quiet > gap) {
            count++;
            peak = 0;
        }
        excess += Math.max(0, over - peak);
        peak = Math.max(peak, over);
        quiet = 0;
    }

    private static double seconds(Duration duration) {
        return duration.toSeconds();
    }
}
