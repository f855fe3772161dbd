package panne.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.amazon.randomcutforest.RandomCutForest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.detect.SeriesDetector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On the benchmark's real series, where they are at hand. */
final class SeriesEvaluationTest {
    private static final String HEAD = "timestamp,anomaly_score\n";

    @Test
    void readsAFolderAndMeasuresEveryMethod(@TempDir Path folder) throws IOException {
        writeSeries(folder);
        List<SeriesEvaluation.Row> rows = SeriesEvaluation.open(folder).run();
        assertThat(rows).hasSize(5).allMatch(row -> row.standard().windows() == 1);
        assertThat(rows.getFirst().standard().hit()).isEqualTo(1);
        assertThat(SeriesEvaluation.table(rows)).contains("panne, score", "EARS C2", "1/1");
    }

    @Test
    void isAheadOfTheBaselinesAndOfARandomCutForest() throws IOException {
        SeriesEvaluation evaluation = SeriesEvaluation.open(benchmark());
        List<SeriesEvaluation.Row> rows = evaluation.run();
        SeriesEvaluation.Row forest = evaluation.row("random cut forest", SeriesEvaluationTest::forest);
        double flag = rows.get(1).standard().score();
        assertThat(flag).isGreaterThan(75).isGreaterThan(forest.standard().score());
        assertThat(rows.subList(2, rows.size())).allMatch(row -> row.standard().score() < flag);
    }

    @Test
    void countsAsThePublishedDefinitionDoes(@TempDir Path scores) throws Exception {
        Path folder = benchmark();
        Path tool = folder.resolve("../../../tools/nab_score.py");
        Assumptions.assumeTrue(Files.exists(tool) && hasPython(), "no python3 or no nab_score.py");
        for (LabelledSeries series : NabFolder.read(folder)) {
            Files.writeString(scores.resolve(series.name()), scored(series));
        }
        JsonNode expected = JsonMapper.shared().readTree(python(tool, folder, scores));
        SeriesEvaluation.Row row = SeriesEvaluation.open(folder).run().getFirst();
        assertThat(row.standard().score())
                .isCloseTo(expected.at("/standard/score").asDouble(), within(0.051));
        assertThat(row.lowFalsePositives().score())
                .isCloseTo(expected.at("/low_fp/score").asDouble(), within(0.051));
        assertThat(row.lowFalseNegatives().score())
                .isCloseTo(expected.at("/low_fn/score").asDouble(), within(0.051));
        assertThat(row.standard().falsePositives())
                .isEqualTo(expected.at("/standard/false_positive_points").asInt());
    }

    private static SeriesScorer forest() {
        RandomCutForest forest = RandomCutForest.builder()
                .dimensions(1)
                .shingleSize(1)
                .numberOfTrees(30)
                .sampleSize(256)
                .randomSeed(42)
                .build();
        return (time, value) -> {
            float[] point = {(float) value};
            double score = forest.getAnomalyScore(point);
            forest.update(point);
            return score;
        };
    }

    private static String scored(LabelledSeries series) {
        SeriesDetector detector = new SeriesDetector();
        return series.points().stream()
                .map(point -> point.time().toString().replace('T', ' ').replace("Z", "") + ","
                        + detector.observe(point.time(), point.value()).score())
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String python(Path tool, Path folder, Path scores) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "python3",
                        tool.toString(),
                        folder.toString(),
                        folder.resolve("windows.json").toString(),
                        scores.toString(),
                        "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path benchmark() {
        Path shared = Path.of(Optional.ofNullable(System.getProperty("PANNE_SHARED", System.getenv("PANNE_SHARED")))
                .orElse("../shared"));
        Path folder = shared.resolve("data/series/nab");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no benchmark series in " + folder);
        return folder;
    }

    private static void writeSeries(Path folder) throws IOException {
        String rows = IntStream.range(0, 2000)
                .mapToObj(i -> "2026-01-%02d %02d:%02d:00,%d"
                        .formatted(1 + i / 288, i / 12 % 24, i % 12 * 5, i >= 1500 && i < 1510 ? 300 : 20 + i % 7))
                .collect(Collectors.joining("\n", "timestamp,value\n", "\n"));
        Files.writeString(folder.resolve("a.csv"), rows);
        Files.writeString(
                folder.resolve("windows.json"),
                "{\"a.csv\": [[\"2026-01-06 00:00:00.000000\", \"2026-01-06 10:00:00.000000\"]]}");
    }
}
