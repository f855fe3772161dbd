package panne.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scoring of the Numenta Anomaly Benchmark (Lavin and Ahmad 2015): each window pays once, the more the earlier it
 * is hit; each point that fires outside costs, less so right after a window; 0 is a detector that never fires, 100 a
 * perfect one.
 */
final class NabScore {
    private static final double PROBATION_SHARE = 0.15;
    private static final int PROBATION_POINTS = 5000;
    private static final double NEVER_FIRES = 1.1;

    private final NabProfile profile;
    private final List<Fired> candidates = new ArrayList<>();
    private final Map<String, Double> unpaid = new HashMap<>();

    /** A point that fires at thresholds up to its score; {@code window} is empty outside of all windows. */
    private record Fired(double score, double reward, String window) {}

    NabScore(NabProfile profile) {
        this.profile = profile;
    }

    /** Adds a series with the score of each of its points. */
    void add(LabelledSeries series, double[] scores) {
        int size = series.points().size();
        int probation = (int) Math.floor(Math.min(PROBATION_SHARE * size, PROBATION_SHARE * PROBATION_POINTS));
        for (int i = probation; i < size; i++) {
            candidates.add(candidate(series, i, scores[i]));
        }
        series.windows().stream()
                .filter(window -> window.last() >= probation)
                .forEach(window -> unpaid.put(key(series, window), -profile.miss()));
    }

    /** The result at the best single threshold over all series. */
    NabResult best() {
        return sweep(Double.NaN);
    }

    NabResult at(double threshold) {
        return sweep(threshold);
    }

    private Fired candidate(LabelledSeries series, int i, double score) {
        LabelledSeries.Window before = null;
        for (LabelledSeries.Window window : series.windows()) {
            if (window.first() > i) {
                break;
            }
            if (i <= window.last()) {
                double place = -(window.last() - i + 1) / (double) window.width();
                return new Fired(score, sigmoid(place) / sigmoid(-1), key(series, window));
            }
            before = window;
        }
        double past = before == null ? -1 : sigmoid((i - before.last()) / (double) (before.last() - before.first()));
        return new Fired(score, past * profile.falsePositive(), "");
    }

    private NabResult sweep(double threshold) {
        Sweep sweep = new Sweep(new HashMap<>(unpaid));
        NabResult best = result(sweep, NEVER_FIRES);
        NabResult at = best;
        candidates.sort(Comparator.comparingDouble(Fired::score).reversed());
        for (int i = 0; i < candidates.size(); i++) {
            double score = candidates.get(i).score();
            sweep.fire(candidates.get(i));
            if (i + 1 < candidates.size() && candidates.get(i + 1).score() == score) {
                continue;
            }
            NabResult here = result(sweep, score);
            best = here.score() > best.score() ? here : best;
            at = score >= threshold ? here : at;
        }
        return Double.isNaN(threshold) ? best : at;
    }

    private NabResult result(Sweep sweep, double threshold) {
        int windows = unpaid.size();
        double worst = -profile.miss() * windows;
        double score = 100 * (sweep.total() - worst) / (windows - worst);
        return new NabResult(score, threshold, windows, sweep.hit, sweep.falsePositives);
    }

    private static String key(LabelledSeries series, LabelledSeries.Window window) {
        return series.name() + " " + window.first();
    }

    private static double sigmoid(double x) {
        return x > 3 ? -1 : 2 / (1 + Math.exp(5 * x)) - 1;
    }

    private final class Sweep {
        private final Map<String, Double> paid;
        private double windowSum;
        private double outside;
        private int hit;
        private int falsePositives;

        Sweep(Map<String, Double> paid) {
            this.paid = paid;
            this.windowSum = -profile.miss() * paid.size();
        }

        void fire(Fired fired) {
            if (fired.window().isEmpty()) {
                outside += fired.reward();
                falsePositives++;
                return;
            }
            double before = paid.getOrDefault(fired.window(), 0.0);
            if (fired.reward() > before) {
                windowSum += fired.reward() - before;
                hit += before < 0 ? 1 : 0;
                paid.put(fired.window(), fired.reward());
            }
        }

        double total() {
            return windowSum + outside;
        }
    }
}
