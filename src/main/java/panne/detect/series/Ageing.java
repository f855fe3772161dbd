package panne.detect.series;

import java.time.Duration;

/** How much of the past is kept over a step: half after a half-life, yet never so little that few points decide. */
final class Ageing {
    private final double halfLifeSeconds;
    private final double leastPoints;

    /** Half is forgotten after the half-life or after that many points, whatever takes longer. */
    Ageing(Duration halfLife, double leastPoints) {
        this.halfLifeSeconds = halfLife.toSeconds();
        this.leastPoints = leastPoints;
    }

    double kept(double seconds) {
        return Math.exp(-Math.log(2) * Math.min(seconds / halfLifeSeconds, 1 / leastPoints));
    }
}
