package panne.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import panne.cli.Cli.Result;

final class DetectCommandTest {
    private static final String HEADER = "timestamp,value,expected,anomaly_score,alert";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void start() {
        cli = new Cli(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFtimestamp,value\n2022-10-25T00:00:00Z,7\n2022-10-25T00:05:00Z,8.5\n",
                "timestamp,value\r\n2022-10-25 00:00:00,7\r\n\r\n2022-10-25 00:05:00,8.5\r\n",
                "timestamp;value\n2022-10-25;7\n2022-10-26;8.5",
                "Value\tplace\tTIMESTAMP\n7\tx,y\t2022-10-25T02:00+02:00\n8.5\t\t2022-10-25T02:05+0200\n",
                "\"timestamp\",\"value\"\n\"1666656000\",\"7\"\n1666656300.5, 8.5\n",
                "value,timestamp\n7,1666656000000\n8.5,1666656300000\n"
            })
    void readsSeriesAsTheyComeOutOfOtherPrograms(String series) {
        Result result = cli.runWithInput(series, "detect", "-");
        assertThat(result.errorOutput()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.lines()).hasSize(3).first().isEqualTo(HEADER);
        assertThat(result.lines().get(1)).contains(",7,7,0,false");
        assertThat(result.lines().get(2)).contains(",8.5,7,").endsWith(",false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2022-10-24T23:55:00Z,5 | timestamp '2022-10-24T23:55:00Z' is older than '2022-10-25T00:00:00Z' on line 2
        2022-10-25 00:00,5     | timestamp '2022-10-25 00:00' stands on line 2 already
        2022-10-25T00:05:00Z,  | the value is missing
        2022-10-25T00:05:00Z,-1 | is -1.0: give a count, 0 or more
        2022-10-25T00:05:00Z,1e999 | is Infinity: give a count, 0 or more
        2022-10-25T00:05:00Z,NaN | value 'NaN' is no number
        2022-10-25T00:05:00Z,7,5 | the row has 3 columns, the header 2
        2022-10-25T00:05:00Z   | the row has 1 columns, the header 2
        25/10/2022 00:05,5     | timestamp '25/10/2022 00:05' is none: write 2015-02-26 21:42:53
        """)
    void leavesOutRowsThatCannotBeJudgedAndSaysWhy(String row, String reason) {
        Result result = cli.runWithInput(
                "timestamp,value\n2022-10-25T00:00:00Z,7\n" + row + "\n2022-10-25T00:10:00Z,8\n", "detect", "-");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).hasSize(3).last().asString().startsWith("2022-10-25T00:10:00Z,8,7,");
        assertThat(result.errorOutput()).startsWith("rejected: -:3: ").contains(reason);
    }

    @Test
    void readsCompressedSeriesAsFarAsTheyAreWhole() throws IOException {
        String rows = IntStream.range(0, 5000)
                .mapToObj(i -> 1_666_656_000 + 60 * i + ",1234" + i % 7)
                .collect(joining("\n"));
        byte[] compressed = compress("timestamp,value\n" + rows + "\n");
        Path whole = Files.write(folder.resolve("whole.csv.gz"), compressed);
        assertThat(cli.run("detect", whole.toString()).lines()).hasSize(5001);
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(compressed, compressed.length / 2));
        Result result = cli.run("detect", cut.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        int line = result.lines().size() + 1;
        assertThat(line).isGreaterThan(1000);
        assertThat(result.lines())
                .filteredOn(row -> !row.matches(".*,1234\\d,.*"))
                .containsExactly(HEADER);
        assertThat(result.errorOutput())
                .isEqualTo("rejected: " + cut + ":" + line
                        + ": the gzip stream is cut off or damaged here: the rest of the file is missing\n");
    }

    @Test
    void tellsWhatFollowsAGzipStreamAndIsNone() throws IOException {
        byte[] compressed = compress("timestamp,value\n2026-01-01 00:00:00,3");
        Path file = folder.resolve("more.csv.gz");
        Files.write(file, compressed);
        Files.writeString(file, "2026-01-01 00:05:00,4\n", StandardOpenOption.APPEND);
        Result result = cli.run("detect", file.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).hasSize(2);
        assertThat(result.errorOutput())
                .isEqualTo("rejected: " + file + ":2: the gzip stream ends here, at byte " + compressed.length
                        + " of the file: the 22 bytes after it are no gzip and not read\n");
    }

    private static byte[] compress(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void oneFileThatIsNoSeriesKeepsNoOtherFromBeingJudged() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path other = Files.writeString(folder.resolve("other.csv"), "id,created,text\n");
        Path good = Files.writeString(folder.resolve("good.csv"), "timestamp,value\n2022-10-25,7\n");
        Result result = cli.run("detect", "gone.csv", empty.toString(), other.toString(), good.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).containsExactly(HEADER, "2022-10-25,7,7,0,false");
        assertThat(result.errorOutput())
                .contains("panne: gone.csv does not exist\n")
                .contains("panne: " + empty + " is empty: expected the header timestamp,value")
                .contains("panne: " + other + ":1: the header is 'id,created,text': expected");
        assertThat(cli.run("detect", empty.toString()).exitCode()).isEqualTo(1);
    }
}
