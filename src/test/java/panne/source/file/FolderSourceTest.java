package panne.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.Post;
import panne.source.Batch;
import panne.source.OpenFiles;
import panne.source.SourceException;

/** A folder is read file by file, across restarts, and what changes in it is found. */
final class FolderSourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-26T00:00:00Z"), ZoneOffset.UTC);

    /** A file whose first page belongs to nobody: opening it goes well, reading it fails. */
    private static final Path UNREADABLE = Path.of("/proc/self/mem");

    @TempDir
    private Path folder;

    private @Nullable String cursor;
    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    @Test
    void readsFilesInTheOrderOfTheirNames() throws IOException {
        write("b.ndjson", post(2));
        write("a.csv", "id,created,text\nx:1,2022-10-25T07:17:00Z,a\n");

        crawl();

        assertThat(ids).containsExactly("x:1", "x:2");
    }

    @Test
    void readsNothingTwiceAndFindsWhatIsNew() throws IOException {
        write("b", post(1));
        crawl();
        write("a", post(2));
        Files.writeString(folder.resolve("b"), post(3), StandardOpenOption.APPEND);

        crawl();
        crawl();

        assertThat(ids).containsExactly("x:1", "x:2", "x:3");
    }

    @Test
    void readsAFileAnewThatWasRewritten() throws IOException {
        write("a", post(1) + post(2));
        crawl();
        write("a", post(3) + post(2) + post(4));

        crawl();
        crawl();

        assertThat(ids).containsExactly("x:1", "x:2", "x:3", "x:2", "x:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"id":"x:1","created":"2022-10-25T07:17:00Z","text":"one"}
                {"id":"x:2","created":"2022-10-25T07:17:00Z","text":"two é"}
                """, """
                id,created,text
                x:1,2022-10-25T07:17:00Z,one
                x:2,2022-10-25T07:17:00Z,"two
                é"
                """, """
                [
                  {
                    "id": "x:1", "created": "2022-10-25T07:17:00Z",
                    "text": "one"
                  },
                  {
                    "id": "x:2", "created": "2022-10-25T07:17:00Z",
                    "text": "two é"
                  }
                ]
                """})
    void losesNothingOfAFileThatGrowsByteByByte(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        for (int size = 0; size <= bytes.length; size++) {
            Files.write(folder.resolve("a"), Arrays.copyOf(bytes, size));
            crawl();
        }

        assertThat(ids).containsExactly("x:1", "x:2");
        assertThat(texts).first().isEqualTo("one");
        assertThat(texts).last().asString().endsWith("é");
        assertThat(reasons).isEmpty();
    }

    @Test
    void losesNothingOfACompressedFileThatGrows() throws IOException {
        byte[] bytes = zipped(post(1) + post(2));
        for (int size : List.of(20, bytes.length / 2, bytes.length - 9, bytes.length)) {
            Files.write(folder.resolve("a.gz"), Arrays.copyOf(bytes, size));
            crawl();
        }

        assertThat(ids).containsExactly("x:1", "x:2");
        assertThat(reasons).isEmpty();
    }

    @Test
    void readsALastLineWithoutLineEndOnceTheFileStaysAsItIs() throws IOException {
        write("a.csv", "id,created,text\nx:1,2022-10-25T07:17:00Z,a\nx:2,2022-10-25T07:17:00Z,b");

        crawl();
        assertThat(ids).containsExactly("x:1");
        crawl();
        assertThat(ids).containsExactly("x:1", "x:2");
        crawl();
        assertThat(ids).containsExactly("x:1", "x:2");
    }

    @Test
    void readsAFileWithoutLineEndAtOnceThatNobodyHasWrittenForLong() throws IOException {
        write("a.csv", "id,created,text\nx:1,2022-10-25T07:17:00Z,a");
        Files.setLastModifiedTime(
                folder.resolve("a.csv"), FileTime.from(CLOCK.instant().minusSeconds(60)));

        crawl();
        crawl();

        assertThat(ids).containsExactly("x:1");
    }

    @Test
    void readsAWholeObjectAtOnceThatHasNoLineEnd() throws IOException {
        write("a", post(1) + post(2).strip());

        crawl();
        Files.writeString(folder.resolve("a"), "\n" + post(3), StandardOpenOption.APPEND);
        crawl();

        assertThat(ids).containsExactly("x:1", "x:2", "x:3");
    }

    @Test
    void tellsOfAnObjectThatNobodyFinishesAndStillReadsItWhenSomebodyDoes() throws IOException {
        String second = post(2);
        write("a", post(1) + second.substring(0, 20));
        crawl();
        assertThat(reasons).isEmpty();
        crawl();
        crawl();
        assertThat(reasons).singleElement().asString().contains("a:2: not valid JSON");

        Files.writeString(folder.resolve("a"), second.substring(20), StandardOpenOption.APPEND);
        crawl();

        assertThat(ids).containsExactly("x:1", "x:2");
        assertThat(reasons).hasSize(1);
    }

    @Test
    void tellsOnceOfAFileThatStaysEmptyOrCutOff() throws IOException {
        write("a", "");
        byte[] bytes = zipped(post(1) + post(2));
        Files.write(folder.resolve("b"), Arrays.copyOf(bytes, bytes.length - 9));

        crawl();
        assertThat(reasons).isEmpty();
        crawl();
        crawl();

        assertThat(reasons).hasSize(2);
        assertThat(reasons.getFirst()).contains("the file is empty");
        assertThat(reasons.getLast()).contains("the gzip stream is cut off");
    }

    @Test
    void readsAllRowsBehindAQuoteThatIsNeverClosed() throws IOException {
        StringBuilder rows = new StringBuilder("id,created,text\nx:0,2022-10-25T07:17:00Z,\"never closed\n");
        for (int row = 1; row <= 2500; row++) {
            rows.append("x:").append(row).append(",2022-10-25T07:17:00Z,post\n");
        }
        write("a.csv", rows.toString());

        crawl();
        crawl();
        crawl();

        assertThat(ids).hasSize(2500).startsWith("x:1").endsWith("x:2500");
        assertThat(reasons).singleElement().asString().contains("a.csv:2: not valid CSV: a quoted field is not closed");
    }

    @Test
    void leavesARestAloneWithinOneCrawl() throws IOException {
        write("a", post(1) + post(2).substring(0, 20));
        write("b", post(3));

        try (FolderSource source = FolderSource.of("inbox", folder, CLOCK)) {
            assertThat(Read.all(source).ids()).containsExactly("x:1", "x:3");
        }
        assertThat(reasons).isEmpty();
    }

    @Test
    void leavesFilesAloneThatAreStillWritten() throws IOException {
        write(".hidden", post(1));
        write("a.part", post(2));
        write("b.tmp", post(3));
        Files.createDirectory(folder.resolve("c"));

        crawl();

        assertThat(ids).isEmpty();
        assertThat(reasons).isEmpty();
    }

    @Test
    void tellsOnceOfAFileThatCannotBeRead() throws IOException {
        write("a", "\0\1\2");
        write("b", post(1) + "broken\n" + post(2));

        crawl();
        crawl();

        assertThat(ids).containsExactly("x:1", "x:2");
        assertThat(reasons).hasSize(2);
        assertThat(reasons.getFirst()).contains("a is a binary file");
        assertThat(reasons.getLast()).contains("b:2: not valid JSON");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void triesAFileAgainThatFailedAndReadsTheOthersMeanwhile() throws IOException {
        write("a", post(1));
        Files.createSymbolicLink(folder.resolve("b"), UNREADABLE);
        write("c", post(3));

        for (int crawl = 0; crawl < 2; crawl++) {
            assertThatThrownBy(this::crawl)
                    .isInstanceOf(SourceException.class)
                    .hasMessageStartingWith("inbox: ")
                    .hasMessageContaining("b cannot be read: ")
                    .hasMessageEndingWith("it is tried again at the next crawl");
        }
        assertThat(ids).containsExactly("x:1", "x:3");
        assertThat(cursor).doesNotContain("\"b\"");
        Files.delete(folder.resolve("b"));
        write("b", post(2));
        crawl();

        assertThat(ids).containsExactly("x:1", "x:3", "x:2");
        assertThat(reasons).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsOnceOfAGzipHeaderThatIsNoneAndClosesTheFile() throws IOException {
        Files.write(folder.resolve("a"), new byte[] {0x1f, (byte) 0x8b, 7, 0, 0, 0, 0, 0, 0, 0});

        crawl();
        crawl();

        assertThat(reasons).singleElement().asString().contains("a cannot be read: it is compressed in an unknown way");
        assertThat(OpenFiles.under(folder)).isEmpty();
    }

    @Test
    void forgetsFilesThatAreGone() throws IOException {
        write("a", post(1));
        write("b", post(2));
        crawl();
        Files.delete(folder.resolve("a"));

        crawl();

        assertThat(cursor).contains("\"b\"").doesNotContain("\"a\"");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        FolderSource source = FolderSource.of("inbox", folder.resolve("nowhere"), CLOCK);

        assertThatThrownBy(() -> source.fetch(null))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("inbox: ")
                .hasMessageContaining("nowhere is no folder");
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /** As a process does that then ends. */
    private void crawl() {
        try (FolderSource source = FolderSource.of("inbox", folder, CLOCK)) {
            Batch batch;
            do {
                batch = source.fetch(cursor);
                cursor = batch.cursor();
                batch.posts().stream().map(Post::id).forEach(ids::add);
                batch.posts().stream().map(Post::text).forEach(texts::add);
                batch.rejections().forEach(rejection -> reasons.add(rejection.toString()));
            } while (!batch.exhausted());
        }
    }

    private static String post(int number) {
        return "{\"id\":\"x:%d\",\"created\":\"2022-10-25T07:17:00Z\",\"text\":\"post\"}\n".formatted(number);
    }
}
