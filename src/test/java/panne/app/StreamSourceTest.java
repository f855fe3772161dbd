package panne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import panne.domain.Post;
import panne.source.Batch;

final class StreamSourceTest {
    private final StreamSource source = new StreamSource(
            "made",
            IntStream.range(0, 2500).mapToObj(i -> Post.of("x:" + i, "x", Instant.ofEpochSecond(i), "post " + i)));

    @Test
    void whoLooksAtABatchBeforeReadingItTakesNothingAway() {
        assertThat(source.fetch(null)).isEqualTo(source.fetch(null));

        List<Post> read = new ArrayList<>();
        String cursor = null;
        Batch batch;
        do {
            batch = source.fetch(cursor);
            assertThat(source.fetch(cursor)).isEqualTo(batch);
            read.addAll(batch.posts());
            cursor = batch.cursor();
        } while (!batch.exhausted());
        assertThat(read).extracting(Post::id).hasSize(2500).doesNotHaveDuplicates();
    }
}
