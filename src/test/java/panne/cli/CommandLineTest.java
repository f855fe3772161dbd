package panne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import panne.app.DataFolder;
import panne.cli.Cli.Result;
import panne.domain.Stance;
import panne.domain.Symptom;
import picocli.CommandLine;

final class CommandLineTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void start() {
        cli = new Cli(folder);
    }

    static Stream<String> commands() {
        return new CommandLine(new RootCommand(), noTerminal()).getSubcommands().keySet().stream();
    }

    private static CommandLine.IFactory noTerminal() {
        return CommandTree.factory(new Terminal(
                new panne.app.Surroundings(java.util.Map.of(), Path.of(""), java.time.Clock.systemUTC()),
                java.io.InputStream.nullInputStream(),
                new java.io.PrintStream(
                        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8),
                new java.io.PrintStream(
                        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpShowsExamplesFirst(String command) {
        Result result = cli.run(command, "--help");
        assertThat(result.exitCode()).isZero();
        assertThat(result.errorOutput()).isEmpty();
        assertThat(result.output())
                .containsSubsequence("\nExamples:\n  ", "panne " + command, "\nUsage: panne " + command);
    }

    @Test
    void examplesAreNotBroken() {
        assertThat(cli.run("export", "--help").lines())
                .contains("  panne export 'service:whatsapp since:2022-10-25 until:2022-10-26' --format parquet"
                        + " --out whatsapp.parquet");
        assertThat(cli.run("counts", "--help").lines())
                .contains("  panne counts 'service:electricity since:2012-10-29 until:2012-10-31' --interval 1h"
                        + " --by symptom");
    }

    @Test
    void helpOfSearchNamesWhatQueriesTake() {
        String help = cli.run("search", "--help").output();
        assertThat(Stream.of(
                                "service",
                                "country",
                                "language",
                                "stance",
                                "symptom",
                                "source",
                                "author",
                                "id",
                                "since",
                                "until")
                        .map(field -> "\n  " + field + ":"))
                .allMatch(help::contains);
        assertThat(Stream.of("witness", "repost", "reply", "copy", "automatic", "operator")
                        .map(trait -> "\n  is:" + trait + " "))
                .allMatch(help::contains);
        assertThat(Stream.of(Stance.values()).map(stance -> "\n  stance:" + stance.label() + " "))
                .allMatch(help::contains);
        assertThat(Stream.of(Symptom.values()).map(symptom -> "\n    " + symptom.label() + " "))
                .allMatch(help::contains);
        assertThat(help.lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "replai posts.ndjson",
                "replay",
                "search",
                "search '' --limit ten",
                "search '' --limit 0",
                "search '' --limit 10001",
                "search '' --sort oldest",
                "counts '' --interval soon",
                "counts '' --interval 1s",
                "counts '' --by planet",
                "export '' --format xls --out x",
                "export '' --out x",
                "incidents --since yesterday",
                "simulate nothing-1999-01-01",
                "forget",
                "forget --author jack",
                "config",
                "config check --colour"
            })
    void wrongUsageIsSaidInOneLineAndEndsWithTwo(String line) {
        Result result = cli.run(words(line));
        assertThat(result.exitCode()).as(result.errorOutput()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errorOutput()).startsWith("panne: ").doesNotContain("\tat ");
    }

    private static String[] words(String line) {
        return line.isEmpty()
                ? new String[0]
                : Stream.of(line.split(" "))
                        .map(word -> word.equals("''") ? "" : word)
                        .toArray(String[]::new);
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(cli.run("replai", "x").errorOutput()).contains("replay");
    }

    @Test
    void pointsAtTheMistakeInAQuery() {
        DataFolder.open(folder.resolve("data")).close();
        Result result = cli.run("search", "whatsapp colour:red");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorOutput())
                .startsWith("panne: Query, character 10: ")
                .contains("\n  whatsapp colour:red\n           ^\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "counts", "export"})
    void aSpanThatEndsBeforeItBeginsIsWrongUsage(String command) {
        DataFolder.open(folder.resolve("data")).close();
        String query = "since:2022-10-26 until:2022-10-25";
        Path out = folder.resolve("posts.csv");
        Result result = command.equals("export")
                ? cli.run(command, query, "--format", "csv", "--out", out.toString())
                : cli.run(command, query);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorOutput())
                .startsWith("panne: Query, character 24: since:2022-10-26T00:00:00Z is not before until:2022-10-25")
                .contains("\n  since:2022-10-26 until:2022-10-25\n                         ^\n");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "search, service:whatsap, did you mean whatsapp?",
        "counts, country:XX1, country 'XX1' is unknown",
        "counts, stance:foo, 'use one of report, question, echo'",
        "search, symptom:bar, 'use one of sending, delivery'"
    })
    void aValueThatIsNoneIsNamedWithWhatWasMeant(String command, String query, String remedy) {
        DataFolder.open(folder.resolve("data")).close();
        Result result = cli.run(command, query);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorOutput()).startsWith("panne: Query, character ").contains(remedy);
        assertThat(cli.run(command, "service:netflix").exitCode()).isZero();
    }

    @Test
    void failuresAreOneLineAndTracesOnlyForThoseWhoAsk() {
        Result brief = cli.run("replay", folder.resolve("gone.ndjson").toString());
        assertThat(brief.exitCode()).isEqualTo(1);
        assertThat(brief.errorOutput()).contains("gone.ndjson").doesNotContain("\tat ");
        Result long1 = cli.run("config", "check", "--config", "gone.yaml", "--verbose");
        assertThat(long1.exitCode()).isEqualTo(1);
        assertThat(long1.errorOutput()).contains("gone.yaml").contains("\tat ");
    }

    @Test
    void saysWhoUsesTheDataFolder() {
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            Result result = cli.run("search", "");
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.errorOutput()).contains(data.folder() + " is in use by another panne");
        }
    }

    @Test
    void readsTheConfigurationOfTheWorkingFolder() throws IOException {
        Files.writeString(folder.resolve("panne.yaml"), "web:\n  port: 1234\n");
        assertThat(cli.run("config", "check").output())
                .contains("panne.yaml: no mistakes")
                .contains("127.0.0.1:1234");
        Files.writeString(folder.resolve("panne.yaml"), "web:\n  port: x\nmail: {port: y}\n");
        Result result = cli.run("config", "check");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errorOutput())
                .contains("2 problem(s)")
                .contains("web.port")
                .contains("mail.port");
    }

    @Test
    void warnsOfWhatIsDangerousAndCallsItNoMistake() throws IOException {
        Files.writeString(folder.resolve("panne.yaml"), """
                mail: {host: localhost, from: p@example.org, receivers: [a@example.org, a@example.org]}
                """);
        Result result = cli.run("config", "check");
        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .contains("panne.yaml: no mistakes, 1 warning\n")
                .containsPattern(
                        "\nwarning       .*panne.yaml:1: mail.receivers: 'a@example.org' stands there more than");
    }

    @Test
    void sourcesThatNobodyConfiguredAreNone() {
        assertThat(cli.run("config", "check").output())
                .contains("sources       none: nothing is read until one is named under sources\n");
    }

    @Test
    void doctorTriesEverythingAndSaysWhatIsBad() throws IOException {
        Files.writeString(folder.resolve("panne.yaml"), """
                sources:
                  drop: {type: folder, folder: gone}
                mail: {host: 127.0.0.1, port: 1, from: b@example.org, receivers: [a@example.org]}
                """);
        Result result = cli.run("doctor");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("good  lexicons and models: ")
                .contains("good  index: 0 posts")
                .contains("BAD   source drop: ")
                .contains("BAD   mail server: ");
    }

    @Test
    void doctorSaysOnceThatTheDataFolderCannotBeUsed() throws IOException {
        Files.createFile(folder.resolve("data"));
        Result result = cli.run("doctor");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .containsOnlyOnce("cannot be used")
                .contains("BAD   index: not tried: it needs the data folder")
                .contains("BAD   store: not tried: it needs the data folder");
    }

    @Test
    void doctorTriesSourcesWithoutAStore() throws IOException {
        Files.createFile(folder.resolve("data"));
        Files.createDirectory(folder.resolve("there"));
        Files.writeString(
                folder.resolve("there/a"), "{\"id\":\"x:1\",\"created\":\"2022-10-25T07:17:00Z\",\"text\":\"a\"}\n");
        Files.writeString(folder.resolve("panne.yaml"), """
                sources:
                  drop: {type: folder, folder: gone}
                  feed: {type: folder, folder: there}
                """);
        assertThat(cli.run("doctor").output())
                .contains("BAD   store: not tried")
                .containsPattern("BAD   source drop: drop: .*gone is no folder")
                .contains("good  source feed: 1 post to fetch, 0 rejected, from the beginning\n");
    }

    @Test
    void doctorSaysThatNothingIsRead() {
        assertThat(cli.run("doctor").output()).contains("good  sources: none is configured: nothing is read\n");
    }

    @Test
    void alertTestSaysThatThereIsNoMailServer() {
        Result result = cli.run("alert", "test");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errorOutput()).contains("set mail.host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", "/", "/dev/null", "link.csv", "set.csv"})
    void exportReplacesNoDeviceLinkOrFolder(String name) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("elsewhere.csv"));
        Path manifest = Files.createDirectory(folder.resolve("set.csv.manifest.json"));
        String out = name.endsWith(".csv") ? folder.resolve(name).toString() : name;
        Result result = cli.run("export", "", "--format", "csv", "--out", out);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorOutput())
                .startsWith("panne: --out")
                .contains(out)
                .contains("name a");
        assertThat(link).isSymbolicLink();
        assertThat(manifest).isEmptyDirectory();
        assertThat(folder.resolve("set.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10001"})
    void namesALimitThatDoesNotDoAndTheRange(String limit) {
        assertThat(cli.run("search", "x", "--limit", limit).errorOutput())
                .contains("--limit " + limit + " does not do: give a number from 1 to 10000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search x",
                "counts x",
                "export x --format csv --out /nowhere/x.csv",
                "incidents",
                "forget --id x:1",
                "forget --author x:jack"
            })
    void askingAFolderThatIsMissingNamesItAndMakesNone(String line) {
        Path missing = folder.resolve("none");
        Result result = cli.run((line + " --data " + missing).split(" "));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errorOutput())
                .startsWith("panne: There is no data folder " + missing + ": name the one that was filled");
        assertThat(missing).doesNotExist();
    }

    @Test
    void askingAFolderOfOtherThingsLeavesItAsItIs() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Result result = cli.run("search", "x", "--data", other.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errorOutput()).contains("There is no data folder " + other);
        assertThat(other).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTextThatIsNoUtf8IsNamedAndLosesNoNeighbour(boolean fromFile) throws IOException {
        byte[] texts = "caf\u00e9 un\r\nd\u00e9faut\ntrois\n".getBytes(StandardCharsets.UTF_8);
        texts[10] = (byte) 0xe9;
        Path file = Files.write(folder.resolve("texts"), texts);
        String input = fromFile ? file.toString() : "-";
        Result result = cli.runWithInput(texts, "annotate", "--text", input);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errorOutput()).isEqualTo("rejected: " + input + ":2: not valid UTF-8\n");
        assertThat(result.lines()).hasSize(2);
        assertThat(result.lines().get(0)).startsWith("{\"id\":\"line:1\"");
        assertThat(result.lines().get(1)).startsWith("{\"id\":\"line:3\"");
    }

    @Test
    void refusesIntervalsInTheUnitsThatPeopleType() {
        assertThat(cli.run("counts", "", "--interval", "30s").errorOutput())
                .isEqualTo("panne: --interval 30s does not do: give a span from 1m to 3660d, such as 5m\n");
        assertThat(cli.run("counts", "", "--interval", "4000d").exitCode()).isEqualTo(2);
        assertThat(cli.run("counts", "", "--interval", "soon").errorOutput())
                .contains("'soon' is no span: write a number and m, h or d, such as 5m or 1h");
    }

    @Test
    void listsWordsAsOneTypesThem() {
        assertThat(cli.run("search", "", "--sort", "oldest").errorOutput())
                .contains("'oldest' is unknown: write one of newest, relevance");
        assertThat(cli.run("counts", "", "--by", "planet").errorOutput())
                .contains("'planet' is unknown: write one of service, country, language, symptom, stance, source");
        DataFolder.open(folder.resolve("data")).close();
        assertThat(cli.run("counts", "", "--by", "Country").exitCode()).isZero();
    }
}
