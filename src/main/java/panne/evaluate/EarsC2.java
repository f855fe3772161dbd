package panne.evaluate;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** EARS C2 (Hutwagner et al. 2003): seven points of baseline, two of guard band; fires at three deviations. */
final class EarsC2 implements SeriesScorer {
    private static final int BASELINE = 7;
    private static final int GUARD = 2;

    private final Deque<Double> past = new ArrayDeque<>();

    @Override
    public double score(Instant time, double value) {
        double score = past.size() == BASELINE + GUARD ? deviations(value) : 0;
        past.addLast(value);
        if (past.size() > BASELINE + GUARD) {
            past.removeFirst();
        }
        return score;
    }

    private double deviations(double value) {
        double[] baseline =
                past.stream().limit(BASELINE).mapToDouble(Double::doubleValue).toArray();
        double mean = 0;
        for (double point : baseline) {
            mean += point / BASELINE;
        }
        double squares = 0;
        for (double point : baseline) {
            squares += (point - mean) * (point - mean);
        }
        double deviation = Math.sqrt(squares / (BASELINE - 1));
        return Math.max(0, value - mean) / Math.max(deviation, 1);
    }
}
