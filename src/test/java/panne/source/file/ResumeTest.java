package panne.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import panne.domain.Post;
import panne.source.Batch;
import panne.source.SourceException;

/** Reading goes on where the cursor says, in this process or the next, and a broken record costs itself only. */
final class ResumeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-26T00:00:00Z"), ZoneOffset.UTC);
    private static final int POSTS = 5_000;

    @TempDir
    private Path folder;

    enum Written {
        LINES,
        GZIP_MEMBERS,
        ARRAY,
        PRETTY_ARRAY,
        CSV;

        byte[] bytes() throws IOException {
            return switch (this) {
                case LINES -> text(lines());
                case GZIP_MEMBERS -> gzipMembers(lines());
                case ARRAY -> text(lines().stream().collect(Collectors.joining(",", "[", "]")));
                case PRETTY_ARRAY ->
                    text(lines().stream()
                            .map(line -> line.replace("{", "  {\n    ")
                                    .replace(",\"", ",\n    \"")
                                    .replace("}", "\n  }"))
                            .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
                case CSV -> text("id,created,text\n" + row("x:%d,2022-10-25T07:17:00Z,\"post\n%d\"\n"));
            };
        }

        private static List<String> lines() {
            return row("{\"id\":\"x:%d\",\"created\":\"2022-10-25T07:17:00Z\",\"text\":\"post %d\"}\n")
                    .lines()
                    .toList();
        }

        private static String row(String format) {
            return IntStream.range(0, POSTS)
                    .mapToObj(i -> format.formatted(i, i))
                    .collect(Collectors.joining());
        }

        private static byte[] text(List<String> lines) {
            return text(String.join("\n", lines) + "\n");
        }

        private static byte[] text(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] gzipMembers(List<String> lines) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int from = 0; from < lines.size(); from += 1_000) {
                try (GZIPOutputStream member = new GZIPOutputStream(file)) {
                    member.write(text(lines.subList(from, from + 1_000)));
                }
            }
            return file.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyBatchCanBeTheLastOfItsProcess(Written written) throws IOException {
        Path file = Files.write(folder.resolve("posts"), written.bytes());
        List<String> ids = new ArrayList<>();
        String cursor = null;
        boolean exhausted = false;

        while (!exhausted) {
            try (FileSource source = FileSource.of(file, CLOCK).withBatchSize(700)) {
                Batch batch = source.fetch(cursor);
                assertThat(batch.rejections()).isEmpty();
                batch.posts().stream().map(Post::id).forEach(ids::add);
                cursor = batch.cursor();
                exhausted = batch.exhausted();
            }
        }

        assertThat(ids).isEqualTo(expected(0, POSTS));
    }

    @ParameterizedTest
    @EnumSource
    void aStreamIsReadInBoundedBatches(Written written) throws IOException {
        FileSource source = FileSource.ofStream(new ByteArrayInputStream(written.bytes()), CLOCK)
                .withBatchSize(100);

        Read read = Read.all(source);

        assertThat(read.ids()).isEqualTo(expected(0, POSTS));
        assertThat(read.batches()).isEqualTo(51);
    }

    @Test
    void aStreamAtItsEndStaysThere() {
        FileSource source =
                FileSource.ofStream(new ByteArrayInputStream(post(1).getBytes(StandardCharsets.UTF_8)), CLOCK);
        Batch batch = source.fetch(null);

        Batch after = source.fetch(batch.cursor());

        assertThat(after.posts()).isEmpty();
        assertThat(after.rejections()).isEmpty();
        assertThat(after.exhausted()).isTrue();
    }

    @Test
    void aFileThatGrewIsReadOnAndOneThatShrankAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("posts"), post(1) + post(2));
        try (FileSource source = FileSource.of(file, CLOCK)) {
            Batch first = source.fetch(null);
            Files.writeString(file, post(3), StandardOpenOption.APPEND);
            Batch second = source.fetch(first.cursor());
            Files.writeString(file, post(4));
            Batch third = source.fetch(second.cursor());

            assertThat(second.posts()).extracting(Post::id).containsExactly("x:3");
            assertThat(third.posts()).extracting(Post::id).containsExactly("x:4");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasRewrittenIsReadAnew(Written written) throws IOException {
        Path file = Files.write(folder.resolve("posts"), written.bytes());
        String middle;
        String end;
        try (FileSource source = FileSource.of(file, CLOCK).withBatchSize(700)) {
            Batch batch = source.fetch(null);
            middle = batch.cursor();
            while (!batch.exhausted()) {
                batch = source.fetch(batch.cursor());
            }
            end = batch.cursor();
        }
        assertThat(idsAfter(middle, file)).isEqualTo(expected(700, POSTS));
        assertThat(idsAfter(end, file)).isEmpty();

        Files.write(file, rewritten(written));
        List<String> corrected = new ArrayList<>(expected(0, POSTS));
        corrected.set(3, "x:y");
        assertThat(idsAfter(middle, file)).isEqualTo(corrected);
        assertThat(idsAfter(end, file)).isEqualTo(corrected);
    }

    /** One byte is another one. */
    private static byte[] rewritten(Written written) throws IOException {
        if (written == Written.GZIP_MEMBERS) {
            return Written.gzipMembers(Written.lines().stream()
                    .map(line -> line.replace("x:3\"", "x:y\""))
                    .toList());
        }
        return new String(written.bytes(), StandardCharsets.UTF_8)
                .replaceFirst("x:3(?=[\",])", "x:y")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> idsAfter(String cursor, Path file) {
        List<String> ids = new ArrayList<>();
        try (FileSource source = FileSource.of(file, CLOCK)) {
            Batch batch = source.fetch(cursor);
            batch.posts().stream().map(Post::id).forEach(ids::add);
            while (!batch.exhausted()) {
                batch = source.fetch(batch.cursor());
                batch.posts().stream().map(Post::id).forEach(ids::add);
            }
        }
        return ids;
    }

    @Test
    void refusesACursorThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("posts"), post(1));
        try (FileSource source = FileSource.of(file, CLOCK)) {
            assertThatThrownBy(() -> source.fetch("page 7"))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("Cursor 'page 7' of " + file);
        }
    }

    @Test
    void aBrokenRowCostsItselfOnly() throws IOException {
        Files.writeString(folder.resolve("posts"), """
                id,created,text
                x:1,2022-10-25T07:17:00Z,fine
                x:2,2022-10-25T07:17:00Z,"never closed
                x:3,2022-10-25T07:17:00Z,"also ""fine"" here"
                x:4,2022-10-25T07:17:00Z
                x:5,2022-10-25T07:17:00Z,a,b

                x:6,2022-10-25T07:17:00Z,"two
                lines"
                x:7,1970-01-01T00:00:00Z,old
                x:8,2022-10-25T07:17:00Z,last""");

        Read read = Read.all(folder.resolve("posts"));

        assertThat(read.ids()).containsExactly("x:1", "x:3", "x:6", "x:8");
        assertThat(read.reasons())
                .containsExactly(
                        "posts:3: not valid CSV: a quoted field is not closed",
                        "posts:5: the row has 2 fields, the header 3",
                        "posts:6: the row has 4 fields, the header 3",
                        "posts:10: created 1970-01-01T00:00:00Z is before 2004: no network is that old");
    }

    @Test
    void aBrokenObjectInAnArrayCostsItselfOnly() throws IOException {
        Files.writeString(folder.resolve("posts"), """
                [
                  {"id": "x:1", "created": "2022-10-25T07:17:00Z", "text": "fine"},
                  {"id": "x:2", "created": "2022-10-25T07:17:00Z", "text": "never closed},
                  {"id": "x:3", "created": "2022-10-25T07:17:00Z", "text": "fine"},
                  {"id": "x:4", "created": "2022-10-25T07:17:00Z", "text": "no brace",
                  {
                    "id": "x:5",
                    "created": "2022-10-25T07:17:00Z",
                    "text": "fine { [ \\" too"
                  },
                  oops,
                  {"id": "x:6", "created": "2022-10-25T07:17:00Z", "text": 6},
                  {"id": "x:7", "created": "2022-10-25T07:17:00Z", "text": "fine"},
                  {"id": "x:8", "created": "2022""");

        Read read = Read.all(folder.resolve("posts"));

        assertThat(read.ids()).containsExactly("x:1", "x:3", "x:5", "x:7");
        assertThat(read.reasons())
                .containsExactly(
                        "posts:3: not valid JSON: the object or a string in it is never closed",
                        "posts:5: not valid JSON: the object or a string in it is never closed",
                        "posts:11: expected a JSON object here",
                        "posts:12: text is a number, not a string",
                        "posts:14: not valid JSON: the file ends inside this object");
    }

    private static List<String> expected(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "x:" + i).toList();
    }

    private static String post(int number) {
        return "{\"id\":\"x:%d\",\"created\":\"2022-10-25T07:17:00Z\",\"text\":\"post\"}\n".formatted(number);
    }
}
