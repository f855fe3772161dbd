package panne.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import panne.language.model.Prediction;

/** Counts right and wrong answers by class. */
final class Confusion {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int all;
    private int right;

    static Confusion of(List<Prediction> predictions) {
        Confusion confusion = new Confusion();
        predictions.forEach(prediction -> confusion.add(prediction.expected(), prediction.predicted()));
        return confusion;
    }

    void add(String expected, String predicted) {
        counts.computeIfAbsent(expected, key -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        counts.computeIfAbsent(predicted, key -> new TreeMap<>());
        all++;
        right += expected.equals(predicted) ? 1 : 0;
    }

    double accuracy() {
        return all == 0 ? 0 : (double) right / all;
    }

    double precision(String label) {
        int predicted = counts.values().stream()
                .mapToInt(row -> row.getOrDefault(label, 0))
                .sum();
        return predicted == 0 ? 0 : (double) hits(label) / predicted;
    }

    double recall(String label) {
        int expected = expected(label);
        return expected == 0 ? 0 : (double) hits(label) / expected;
    }

    double f1(String label) {
        double sum = precision(label) + recall(label);
        return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
    }

    /** The mean of the classes' F1, over the classes that occur. */
    double macroF1() {
        return counts.keySet().stream()
                .filter(label -> expected(label) > 0)
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    private int hits(String label) {
        return counts.getOrDefault(label, Map.of()).getOrDefault(label, 0);
    }

    private int expected(String label) {
        return counts.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** A line per class: precision, recall, F1, and what it was taken for. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Map<String, Integer>> row : counts.entrySet()) {
            String label = row.getKey();
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-12s precision %.3f  recall %.3f  F1 %.3f  n %5d  answered %s",
                    label,
                    precision(label),
                    recall(label),
                    f1(label),
                    expected(label),
                    row.getValue()));
        }
        return lines;
    }
}
