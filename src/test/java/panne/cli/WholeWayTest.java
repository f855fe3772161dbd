package panne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import panne.cli.Cli.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays the bundled incident once, and asks everything of the data folder that it leaves. */
@TestInstance(Lifecycle.PER_CLASS)
final class WholeWayTest {
    private static final Instant ONSET = Instant.parse("2022-10-25T07:17:00Z");
    private static final JsonMapper MAPPER = new JsonMapper();

    private Path folder;

    private Cli cli;
    private Result replay;
    private String data;

    @BeforeAll
    void replayTheIncident(@TempDir Path shared) throws IOException {
        folder = shared;
        cli = new Cli(folder);
        Path posts = folder.resolve("posts.ndjson");
        Files.writeString(posts, cli.run("simulate", "whatsapp-2022-10-25").output());
        data = folder.resolve("kept").toString();
        replay = cli.run("replay", posts.toString(), "--json", "--data", data);
    }

    private static List<JsonNode> json(Result result) {
        return result.lines().stream().map(MAPPER::readTree).toList();
    }

    private JsonNode whatsapp() {
        return json(replay).stream()
                .filter(incident -> incident.get("services").get(0).asString().equals("whatsapp"))
                .findFirst()
                .orElseThrow();
    }

    private static Instant time(JsonNode incident, String field) {
        return Instant.parse(incident.get(field).asString());
    }

    @Test
    void findsTheIncidentInTime() {
        assertThat(replay.exitCode()).as(replay.errorOutput()).isZero();
        JsonNode incident = whatsapp();
        assertThat(incident.get("state").asString()).isEqualTo("ended");
        assertThat(Duration.between(ONSET, time(incident, "onset")).abs()).isLessThanOrEqualTo(Duration.ofMinutes(3));
        assertThat(time(incident, "detected")).isBetween(ONSET, ONSET.plus(Duration.ofMinutes(5)));
        assertThat(time(incident, "ended")).isAfter(time(incident, "peak"));
    }

    @Test
    void namesWhereAndWhat() {
        JsonNode countries = whatsapp().get("countries");
        List<String> first = new ArrayList<>();
        for (int place = 0; place < 3; place++) {
            first.add(countries.get(place).get("country").asString());
        }
        assertThat(List.of("BE", "NL", "LU")).as("first are %s", first).containsAnyElementsOf(first);
        List<String> symptoms = new ArrayList<>();
        whatsapp()
                .get("symptoms")
                .forEach(symptom -> symptoms.add(symptom.get("symptom").asString()));
        symptoms.remove("unspecified");
        assertThat(symptoms.subList(0, 2)).containsExactlyInAnyOrder("sending", "connection");
    }

    @Test
    void keepsTheOrderOfKeysThatIsPromised() {
        assertThat(replay.lines().getFirst())
                .matches("\\{\"id\":\"[a-z0-9-]+\",\"services\":\\[.*],\"group\":\".*\",\"state\":\".*\",\"onset\":.*,"
                        + "\"onsetLow\":.*,\"onsetHigh\":.*,\"detected\":.*,\"peak\":.*,\"easing\":.*,\"ended\":.*,"
                        + "\"reports\":.*,\"authors\":.*,\"expected\":.*,\"surprise\":.*,\"countries\":.*,"
                        + "\"unlocatedShare\":.*,\"symptoms\":.*,\"languages\":.*,\"statement\":.*,\"rank\":.*,"
                        + "\"collateral\":.*,\"examples\":.*}");
    }

    @Test
    void incidentsSayTheSameLater() {
        assertThat(cli.run("incidents", "--json", "--data", data).output()).isEqualTo(replay.output());
        assertThat(cli.run("incidents", "--since", "2022-10-27", "--data", data).output())
                .isEmpty();
        assertThat(cli.run("incidents", "--data", data).output())
                .contains("WhatsApp · ended · whatsapp-20221025-07")
                .contains("panne counts 'service:whatsapp is:witness");
    }

    @Test
    void whoeverReadsAnIncidentCanCountItAgain() {
        JsonNode incident = whatsapp();
        String query = "service:whatsapp is:witness since:%s until:%s"
                .formatted(time(incident, "onset"), time(incident, "countedUntil"));
        assertThat(cli.run("counts", query, "--interval", "1d", "--data", data).lines())
                .last()
                .asString()
                .endsWith("Z," + incident.get("reports").asLong() + ","
                        + incident.get("authors").asLong());
    }

    @Test
    void replayingAgainAddsNothing() {
        Result again = cli.run("replay", folder.resolve("posts.ndjson").toString(), "--json", "--data", data);
        assertThat(again.output()).isEqualTo(replay.output());
    }

    @Test
    void hitsOfASearchArePosts() {
        Result hits = cli.run("search", "service:whatsapp stance:report", "--limit", "3", "--json", "--data", data);
        assertThat(json(hits)).hasSize(3).allSatisfy(hit -> {
            assertThat(hit.get("annotation").get("stance").asString()).isEqualTo("report");
            assertThat(hit.get("author").asString()).matches("[0-9a-f]{32}");
        });
        Result annotated = cli.runWithInput(hits.output(), "annotate");
        assertThat(json(annotated)).hasSize(3);
        assertThat(json(annotated).getFirst().get("id").asString())
                .isEqualTo(json(hits).getFirst().get("id").asString());
    }

    @Test
    void countsAddUpToTheSearch() {
        String query = "service:whatsapp is:witness since:2022-10-25T07:00:00Z until:2022-10-25T08:00:00Z";
        Result counts = cli.run("counts", query, "--interval", "5m", "--data", data);
        assertThat(counts.lines().getFirst()).isEqualTo("start,posts,authors");
        long counted = counts.lines().stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[1]))
                .sum();
        assertThat(cli.run("search", query, "--limit", "1", "--data", data).errorOutput())
                .contains(counted + " posts match");
        assertThat(cli.run("counts", query, "--by", "country", "--data", data).lines())
                .first()
                .isEqualTo("start,country,posts,authors");
    }

    @Test
    void exportsHoldTheSameRowsInEveryFormat() throws IOException {
        String query = "service:whatsapp since:2022-10-25T07:00:00Z until:2022-10-25T08:30:00Z";
        for (String format : List.of("ndjson", "csv", "parquet")) {
            Path out = folder.resolve("set." + format);
            Result result = cli.run("export", query, "--format", format, "--out", out.toString(), "--data", data);
            assertThat(result.exitCode()).as(result.errorOutput()).isZero();
        }
        JsonNode manifest = MAPPER.readTree(Files.readString(folder.resolve("set.ndjson.manifest.json")));
        long rows = manifest.get("rows").asLong();
        assertThat(rows).isGreaterThan(10_000);
        assertThat(Files.readAllLines(folder.resolve("set.ndjson"))).hasSize((int) rows);
        assertThat(Files.readAllLines(folder.resolve("set.csv"))).hasSize((int) rows + 1);
        assertThat(MAPPER.readTree(Files.readString(folder.resolve("set.parquet.manifest.json")))
                        .get("rows")
                        .asLong())
                .isEqualTo(rows);
        assertThat(manifest.get("sha256").asString()).hasSize(64);
        assertThat(Files.readAllLines(folder.resolve("set.ndjson")))
                .allMatch(line -> line.contains("\"text\":null,\"author\":null"));
        assertThat(Files.readAllLines(folder.resolve("set.ndjson")).stream().map(WholeWayTest::keys))
                .containsOnly(namesOf(manifest));
        assertThat(Files.readAllLines(folder.resolve("set.csv")).getFirst().split(","))
                .containsExactly(namesOf(manifest).toArray(String[]::new));
    }

    private static List<String> namesOf(JsonNode manifest) {
        return manifest.get("columns")
                .valueStream()
                .map(column -> column.get("name").asString())
                .toList();
    }

    private static List<String> keys(String line) {
        return List.copyOf(MAPPER.readTree(line).propertyNames());
    }

    @Test
    void servicesOfAnExportAreAnArrayInJsonAndOneTextElsewhere() throws IOException {
        Path post = Files.writeString(folder.resolve("two.ndjson"), """
                {"id":"m:1","created":"2022-10-25T07:17:00Z","text":"WhatsApp and Instagram are down"}
                {"id":"m:2","created":"2022-10-25T07:18:00Z","text":"nothing at all"}
                """);
        String two = folder.resolve("two").toString();
        cli.run("replay", post.toString(), "--data", two);
        for (String format : List.of("ndjson", "csv")) {
            String out = folder.resolve("two." + format).toString();
            assertThat(cli.run("export", "", "--format", format, "--out", out + ".out", "--data", two)
                            .exitCode())
                    .isZero();
        }
        assertThat(Files.readAllLines(folder.resolve("two.ndjson.out")).stream()
                        .map(line -> MAPPER.readTree(line).get("services").toString()))
                .containsExactly("[]", "[\"whatsapp\",\"instagram\"]");
        assertThat(Files.readString(folder.resolve("two.csv.out"))).contains(",whatsapp instagram,");
        assertThat(Files.readString(folder.resolve("two.ndjson.out.manifest.json")))
                .contains("\"type\" : \"array of texts\"");
        assertThat(Files.readString(folder.resolve("two.csv.out.manifest.json")))
                .contains("\"type\" : \"texts separated by spaces\"");
    }

    @Test
    void forgetsAPostForGood() {
        String id = json(cli.run("search", "service:netflix", "--limit", "1", "--json", "--data", data))
                .getFirst()
                .get("id")
                .asString();
        assertThat(cli.run("forget", "--id", id, "--data", data).output()).isEqualTo("1 post forgotten\n");
        assertThat(cli.run("search", "id:" + id, "--data", data).output()).isEmpty();
        assertThat(cli.run("forget", "--id", id, "--data", data).output()).isEqualTo("0 posts forgotten\n");
    }

    @Test
    void anIncidentNamesNoPostThatWasForgotten() throws IOException {
        Path own = folder.resolve("forgetting");
        copy(Path.of(data), own);
        String example = whatsapp().get("examples").get(0).asString();
        String word = whatsapp().get("statement").get("post").asString();

        Result result = cli.run("forget", "--id", example, "--id", word, "--data", own.toString());

        assertThat(result.output()).isEqualTo("2 posts forgotten\n");
        assertThat(result.errorOutput())
                .contains("1 incident named such posts", "Mails that were sent", "cannot be recalled");
        assertThat(cli.run("incidents", "--json", "--data", own.toString()).output())
                .doesNotContain("\"" + example + "\"", "\"" + word + "\"");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void badInputIsNamedAndLosesNoNeighbour() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write("""
                    {"id":"x:1","created":"2022-10-25T07:17:00Z","text":"WhatsApp en panne ?"}
                    {"id":"x:2","created":"2022-10-25T07:17:00Z"
                    {"created":"2022-10-25T07:17:00Z","text":"no id"}
                    {"id":"x:4","created":"1970-01-01T00:00:00Z","text":"too old"}
                    {"id":"x:5","created":"2022-10-25T07:17:00Z","text":"netflix is down"}
                    """.getBytes(StandardCharsets.UTF_8));
        }
        Result result = cli.runWithInput(bytes.toByteArray(), "annotate", "-");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(json(result)).extracting(post -> post.get("id").asString()).containsExactly("x:1", "x:5");
        assertThat(result.errorOutput()).contains("rejected: -:2: ", "rejected: -:3: ", "rejected: -:4: ");
    }

    @Test
    void annotatesTextsLineByLine() {
        Result result = cli.runWithInput("whatsapp ne marche plus, vous aussi ?\n\nhello\n", "annotate", "--text");
        assertThat(json(result)).hasSize(3);
        assertThat(result.lines().getFirst())
                .matches(
                        "\\{\"id\":\"line:1\",\"language\":\"fr\",\"languageConfidence\":[0-9.]+,\"stance\":\"[a-z]+\","
                                + "\"stanceConfidence\":[0-9.]+,\"services\":\\[\"whatsapp\"],\"symptom\":.*,\"country\":.*,"
                                + "\"countryConfidence\":.*,\"countryEvidence\":.*}");
    }

    @Test
    void whatWasForgottenDoesNotComeBack() throws IOException {
        Path posts = Files.writeString(folder.resolve("few.ndjson"), """
                {"id":"x:1","created":"2022-10-25T07:17:00Z","text":"WhatsApp is down","author":"ann"}
                {"id":"x:2","created":"2022-10-25T07:18:00Z","text":"WhatsApp down here too","author":"ben"}
                {"id":"x:3","created":"2022-10-25T07:19:00Z","text":"is WhatsApp down?","author":"cas"}
                """);
        String few = folder.resolve("few").toString();
        cli.run("replay", posts.toString(), "--data", few);
        assertThat(cli.run("forget", "--id", "x:1", "--author", "x:ben", "--data", few)
                        .output())
                .isEqualTo("2 posts forgotten\n");
        Path copy = Files.writeString(
                folder.resolve("copy.ndjson"),
                Files.readString(posts)
                        + "{\"id\":\"x:4\",\"created\":\"2022-10-25T07:20:00Z\",\"text\":\"down\",\"author\":\"ben\"}\n");
        cli.runWithInput(Files.readString(posts).replace(",\"author\":\"ben\"", ""), "replay", "-", "--data", few);
        Result again = cli.run("replay", copy.toString(), "--data", few);
        assertThat(again.errorOutput()).contains("4 posts received, 4 known, 0 indexed");
        assertThat(json(cli.run("search", "", "--json", "--data", few)))
                .extracting(hit -> hit.get("id").asString())
                .containsExactly("x:3");
        assertThat(Files.readAllLines(folder.resolve("few/forgotten")))
                .hasSize(3)
                .allMatch(line -> line.matches("[0-9a-f]{32}"));
    }

    @Test
    void judgesSeriesLineByLine() {
        Result result = cli.runWithInput(
                "timestamp,value\n2015-02-26 21:42:53,53\n2015-02-26 21:47:53,many\n2015-02-26 21:52:53,64\n",
                "detect",
                "-");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.lines()).hasSize(3).first().isEqualTo("timestamp,value,expected,anomaly_score,alert");
        assertThat(result.lines().get(1)).startsWith("2015-02-26 21:42:53,53,").endsWith(",false");
        assertThat(result.errorOutput()).contains("-:3: value 'many' is no number");
    }
}
