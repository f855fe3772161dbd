package panne.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.domain.Rejection;

/**
 * What a source brought in one go.
 *
 * @param rejections inputs that could not be read; their neighbours are among the posts
 * @param cursor where the next fetch goes on; to be stored once the posts are committed
 * @param exhausted whether there is nothing more to fetch for now
 * @param upTo with this batch everything has been fetched that the source showed then; null while nobody can say
 */
public record Batch(
        List<Post> posts,
        List<Rejection> rejections,
        String cursor,
        boolean exhausted,
        @Nullable Instant upTo) {
    public Batch {
        posts = List.copyOf(posts);
        rejections = List.copyOf(rejections);
        requireNonNull(cursor, "cursor is null");
    }

    /** What a source brought that does not know how far it has come. */
    public Batch(List<Post> posts, List<Rejection> rejections, String cursor, boolean exhausted) {
        this(posts, rejections, cursor, exhausted, null);
    }
}
