package panne.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Language;
import panne.domain.Post;
import panne.domain.Stance;
import panne.index.IndexSettings;
import panne.index.LuceneIndex;

/** More posts than a page holds, closer together than the milliseconds in which people ask for times. */
final class ScanTest {
    private static final Instant START = Instant.parse("2022-10-25T07:00:00Z");
    private static final int POSTS = 10_500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void readsEachPostOnce(long microsBetween) {
        List<String> read = new ArrayList<>();
        try (LuceneIndex index = LuceneIndex.open(folder, IndexSettings.defaults())) {
            index.add(IntStream.range(0, POSTS)
                    .mapToObj(i -> post(i, START.plus(i * microsBetween, ChronoUnit.MICROS)))
                    .toList());
            index.refresh();
            new Scan(index, "").forEach(post -> read.add(post.post().id()));
        }
        assertThat(read).hasSize(POSTS).doesNotHaveDuplicates();
    }

    private static AnnotatedPost post(int number, Instant created) {
        return new AnnotatedPost(
                Post.of("bluesky:" + number, "bluesky", created, "WhatsApp down?"),
                new Annotation(new Language("en"), 1, Stance.OTHER, 1, List.of(), null, null, null, false));
    }
}
