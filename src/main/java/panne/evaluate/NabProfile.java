package panne.evaluate;

/** What a false positive and a missed window cost, as the Numenta Anomaly Benchmark weighs them. */
public enum NabProfile {
    STANDARD(0.11, 1),
    LOW_FALSE_POSITIVES(0.22, 1),
    LOW_FALSE_NEGATIVES(0.11, 2);

    private final double falsePositive;
    private final double miss;

    NabProfile(double falsePositive, double miss) {
        this.falsePositive = falsePositive;
        this.miss = miss;
    }

    double falsePositive() {
        return falsePositive;
    }

    double miss() {
        return miss;
    }
}
