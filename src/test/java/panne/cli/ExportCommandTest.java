package panne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.app.DataFolder;
import panne.cli.Cli.Result;
import panne.index.IndexSettings;
import panne.index.LuceneIndex;

/** What an export does with what is there already. */
final class ExportCommandTest {
    @TempDir
    private Path folder;

    private Path out;
    private Path manifest;
    private Cli cli;

    @BeforeEach
    void makeAnEmptyIndex() {
        cli = new Cli(folder);
        out = folder.resolve("set.csv");
        manifest = folder.resolve("set.csv.manifest.json");
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            LuceneIndex.open(data.index(), IndexSettings.defaults()).close();
        }
    }

    private Result export(String query, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"export", query, "--format", "csv", "--out", out.toString()}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return cli.run(arguments);
    }

    @Test
    void aDataSetThatIsThereIsReplacedOnlyByForce() throws IOException {
        assertThat(export("whatsapp").exitCode()).isZero();

        Result again = export("netflix");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.errorOutput())
                .isEqualTo("panne: --out: the data set '" + out + "' is there already: name a new file, or replace it"
                        + " with --force\n");
        assertThat(manifest).content().contains("whatsapp");

        assertThat(export("netflix", "--force").exitCode()).isZero();
        assertThat(manifest).content().contains("netflix");
    }

    /** What a file calls its posts' source says nothing of the network that they were written on. */
    @Test
    void postsOfXAreIdentifiersUnderWhateverNameTheyCame() throws IOException {
        Path posts = Files.writeString(folder.resolve("posts.ndjson"), """
                {"id":"x:1","source":"archive","created":"2022-10-25T07:17:00Z","text":"WhatsApp down, says A"}
                {"id":"17","source":"x","created":"2022-10-25T07:17:00Z","text":"WhatsApp down, says B"}
                {"id":"bluesky:1","source":"archive","created":"2022-10-25T07:17:00Z","text":"WhatsApp down, says C"}
                """);
        Result read = cli.run(
                "replay", posts.toString(), "--data", folder.resolve("data").toString());
        assertThat(read.exitCode()).as(read.errorOutput()).isZero();

        assertThat(export("").exitCode()).isZero();
        assertThat(out).content().contains("x:1,", "x:17,", "says C").doesNotContain("says A", "says B");
        assertThat(export("", "--force", "--with-texts").exitCode()).isZero();
        assertThat(out).content().contains("says A", "says B", "says C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set.csv", "set.csv.manifest.json", "set.csv.part"})
    void whatNoExportWroteIsNotReplacedByForceEither(String name) throws IOException {
        Path mine = Files.writeString(folder.resolve(name), "{\"file\":\"my own\"}");
        Result result = export("whatsapp", "--force");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorOutput())
                .startsWith("panne: --out: '" + mine + "' is there")
                .contains("remove it");
        assertThat(mine).hasContent("{\"file\":\"my own\"}");
        assertThat(folder)
                .isDirectoryNotContaining(
                        file -> file.getFileName().toString().startsWith("set.") && !file.equals(mine));
    }
}
