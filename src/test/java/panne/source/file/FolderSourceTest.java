package panne.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Post;
import panne.source.Batch;
import panne.source.SourceException;

/** A folder is read file by file, across restarts, and what changes in it is found. */
final class FolderSourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-26T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private @Nullable String cursor;
    private final List<String> ids = new ArrayList<>();
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
                batch.rejections().forEach(rejection -> reasons.add(rejection.toString()));
            } while (!batch.exhausted());
        }
    }

    private static String post(int number) {
        return "{\"id\":\"x:%d\",\"created\":\"2022-10-25T07:17:00Z\",\"text\":\"post\"}\n".formatted(number);
    }
}
