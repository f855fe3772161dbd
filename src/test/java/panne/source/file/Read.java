package panne.source.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.source.Batch;
import panne.source.PostSource;

/** All that a source gives, fetched batch by batch until it is exhausted. */
record Read(List<Post> posts, List<Rejection> rejections, int batches) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-26T00:00:00Z"), ZoneOffset.UTC);

    static Read all(Path file) {
        try (FileSource source = FileSource.of(file, CLOCK)) {
            return all(source);
        }
    }

    static Read all(PostSource source) {
        List<Post> posts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        int batches = 0;
        String cursor = null;
        Batch batch;
        do {
            batch = source.fetch(cursor);
            cursor = batch.cursor();
            posts.addAll(batch.posts());
            rejections.addAll(batch.rejections());
            batches++;
        } while (!batch.exhausted());
        return new Read(posts, rejections, batches);
    }

    List<String> ids() {
        return posts.stream().map(Post::id).toList();
    }

    /** Places and reasons, the places without their folder. */
    List<String> reasons() {
        return rejections.stream()
                .map(Rejection::toString)
                .map(told -> told.replaceAll("^\\S*/", ""))
                .toList();
    }
}
