package panne.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import panne.detect.SeriesDetector;

/** Measures the detector for count series on labelled series, side by side with simpler methods. */
public final class SeriesEvaluation {
    private final List<LabelledSeries> series;

    private SeriesEvaluation(List<LabelledSeries> series) {
        this.series = List.copyOf(series);
    }

    /**
     * One method's results.
     *
     * @param standard at its best single threshold
     * @param transferred each series at the best threshold of the others, standard profile
     */
    public record Row(
            String method,
            NabResult standard,
            NabResult lowFalsePositives,
            NabResult lowFalseNegatives,
            double transferred) {}

    /** Opens a folder with {@code timestamp,value} files and the labels in windows.json. */
    public static SeriesEvaluation open(Path folder) throws IOException {
        return new SeriesEvaluation(NabFolder.read(folder));
    }

    /** The detector by score, the detector by alert flag alone, and the baselines. */
    public List<Row> run() {
        List<Row> rows = new ArrayList<>();
        methods().forEach((method, scorer) -> rows.add(row(method, scorer)));
        return rows;
    }

    /** The rows as a table for people. */
    public static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-22s %8s %8s %8s %12s %9s %s%n",
                "method",
                "standard",
                "low-FP",
                "low-FN",
                "transferred",
                "windows",
                "false"));
        for (Row row : rows) {
            NabResult best = row.standard();
            table.append(String.format(
                    Locale.ROOT,
                    "%-22s %8.1f %8.1f %8.1f %12.1f %5d/%-3d %d%n",
                    row.method(),
                    best.score(),
                    row.lowFalsePositives().score(),
                    row.lowFalseNegatives().score(),
                    row.transferred(),
                    best.hit(),
                    best.windows(),
                    best.falsePositives()));
        }
        return table.toString();
    }

    Row row(String method, Supplier<SeriesScorer> scorers) {
        List<double[]> scores =
                series.stream().map(one -> scores(one, scorers.get())).toList();
        return new Row(
                method,
                scored(NabProfile.STANDARD, scores, -1).best(),
                scored(NabProfile.LOW_FALSE_POSITIVES, scores, -1).best(),
                scored(NabProfile.LOW_FALSE_NEGATIVES, scores, -1).best(),
                transferred(scores));
    }

    private double transferred(List<double[]> scores) {
        double sum = 0;
        int windows = 0;
        for (int i = 0; i < series.size(); i++) {
            double threshold = scored(NabProfile.STANDARD, scores, i).best().threshold();
            NabScore alone = new NabScore(NabProfile.STANDARD);
            alone.add(series.get(i), scores.get(i));
            NabResult result = alone.at(threshold);
            sum += result.score() * result.windows();
            windows += result.windows();
        }
        return windows == 0 ? 0 : sum / windows;
    }

    private NabScore scored(NabProfile profile, List<double[]> scores, int without) {
        NabScore score = new NabScore(profile);
        for (int i = 0; i < series.size(); i++) {
            if (i != without) {
                score.add(series.get(i), scores.get(i));
            }
        }
        return score;
    }

    private static double[] scores(LabelledSeries series, SeriesScorer scorer) {
        return series.points().stream()
                .mapToDouble(point -> scorer.score(point.time(), point.value()))
                .toArray();
    }

    private static Map<String, Supplier<SeriesScorer>> methods() {
        Map<String, Supplier<SeriesScorer>> methods = new LinkedHashMap<>();
        methods.put("panne, score", SeriesEvaluation::byScore);
        methods.put("panne, alert flag", SeriesEvaluation::byFlag);
        methods.put("windowed Gaussian", WindowedGaussian::new);
        methods.put("EWMA + 3 sigma", EwmaControl::new);
        methods.put("EARS C2", EarsC2::new);
        return methods;
    }

    private static SeriesScorer byScore() {
        SeriesDetector detector = new SeriesDetector();
        return (time, value) -> detector.observe(time, value).score();
    }

    private static SeriesScorer byFlag() {
        SeriesDetector detector = new SeriesDetector();
        return (time, value) -> detector.observe(time, value).alert() ? 1 : 0;
    }
}
