package panne.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import panne.domain.Post;
import panne.domain.Rejection;

/**
 * What a source brought in one go.
 *
 * @param rejections inputs that could not be read; their neighbours are among the posts
 * @param cursor where the next fetch goes on; to be stored once the posts are committed
 * @param exhausted whether there is nothing more to fetch for now
 */
public record Batch(List<Post> posts, List<Rejection> rejections, String cursor, boolean exhausted) {
    public Batch {
        posts = List.copyOf(posts);
        rejections = List.copyOf(rejections);
        requireNonNull(cursor, "cursor is null");
    }
}
