package panne.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import panne.language.model.Prediction;

/** Compares how sure a model was with how often it was right, in tenths. */
final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    /** A line per tenth that holds answers. */
    static List<String> lines(List<Prediction> predictions) {
        List<String> lines = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            List<Prediction> inside = inside(predictions, bin);
            if (!inside.isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  confidence %.2f  right %.2f  n %d",
                        mean(inside),
                        share(inside),
                        inside.size()));
            }
        }
        return lines;
    }

    /** The mean distance between confidence and success, weighed by the tenths' sizes. */
    static double error(List<Prediction> predictions) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Prediction> inside = inside(predictions, bin);
            error += inside.isEmpty() ? 0 : Math.abs(mean(inside) - share(inside)) * inside.size();
        }
        return predictions.isEmpty() ? 0 : error / predictions.size();
    }

    private static List<Prediction> inside(List<Prediction> predictions, int bin) {
        return predictions.stream()
                .filter(prediction -> Math.min(BINS - 1, (int) (prediction.confidence() * BINS)) == bin)
                .toList();
    }

    private static double mean(List<Prediction> predictions) {
        return predictions.stream()
                .mapToDouble(Prediction::confidence)
                .average()
                .orElse(0);
    }

    private static double share(List<Prediction> predictions) {
        return (double) predictions.stream().filter(Prediction::isRight).count() / predictions.size();
    }
}
