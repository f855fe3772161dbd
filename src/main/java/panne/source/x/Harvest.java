package panne.source.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.source.Batch;
import panne.source.format.RefusedPostException;
import twitter4j.v1.Status;

/** Gathers the pages of one batch. */
final class Harvest {
    private final String source;
    private final StatusReader reader;
    private final List<Post> posts = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    Harvest(String source, StatusReader reader) {
        this.source = source;
        this.reader = reader;
    }

    void add(List<Status> page) {
        for (Status status : page) {
            try {
                posts.add(reader.read(status));
            } catch (RefusedPostException e) {
                rejections.add(new Rejection(source + ":" + status.getId(), e.reason()));
            }
        }
    }

    /** What was gathered, the oldest first, as others see it happen, while there is more to come. */
    Batch batch(Pass pass) {
        posts.sort(Comparator.comparing(Post::created));
        return new Batch(posts, rejections, pass.toString(), false);
    }

    /** The last of a pass that began at the given time; null when nobody remembers. */
    Batch last(Pass pass, @Nullable Instant began) {
        posts.sort(Comparator.comparing(Post::created));
        return new Batch(posts, rejections, pass.toString(), true, began);
    }
}
