package panne.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;

/**
 * Gives the posts of a source in order of time whatever order they have there: downloads often put the newest first. The
 * source is read twice, once to note the time at which each batch begins, then batch by batch in that order; only posts
 * of batches that overlap are held meanwhile. Its cursor is blank until the end: interrupted reading starts anew.
 */
final class TimeOrdered implements PostSource {
    private static final int BATCH = 1000;
    private static final Comparator<Post> BY_TIME =
            Comparator.comparing(Post::created).thenComparing(Post::id);

    /** A batch of the source: where it is read from, and its earliest post. */
    private record Portion(@Nullable String cursor, Instant earliest) {}

    private final PostSource source;
    private final @Nullable String from;
    private final Deque<Portion> portions = new ArrayDeque<>();
    private final PriorityQueue<Post> held = new PriorityQueue<>(BY_TIME);
    private final List<Rejection> rejections = new ArrayList<>();
    private @Nullable SourceException failure;
    private boolean surveyed;
    private String end = "";

    TimeOrdered(PostSource source, @Nullable String from) {
        this.source = source;
        this.from = from;
    }

    /** Whether no post lies further behind a newer one before it than the given span. */
    static boolean isOrdered(List<Post> posts, Duration tolerance) {
        Instant newest = Instant.MIN;
        for (Post post : posts) {
            if (post.created().isAfter(newest)) {
                newest = post.created();
            } else if (post.created().isBefore(newest.minus(tolerance))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Batch fetch(@Nullable String cursor) {
        if (!surveyed) {
            survey();
        }
        List<Post> posts = new ArrayList<>(BATCH);
        while (posts.size() < BATCH && hasNext()) {
            posts.add(held.remove());
        }
        boolean exhausted = !hasNext();
        if (posts.isEmpty() && failure != null) {
            throw failure;
        }
        boolean over = exhausted && failure == null;
        Batch batch = new Batch(posts, rejections, over ? end : "", over);
        rejections.clear();
        return batch;
    }

    private void survey() {
        surveyed = true;
        List<Portion> found = new ArrayList<>();
        try {
            String cursor = from;
            for (boolean exhausted = false; !exhausted; cursor = end) {
                Batch batch = source.fetch(cursor);
                Portion portion = portion(cursor, batch);
                if (portion != null) {
                    found.add(portion);
                }
                rejections.addAll(batch.rejections());
                end = batch.cursor();
                exhausted = batch.exhausted();
            }
        } catch (SourceException e) {
            failure = e;
        }
        found.sort(Comparator.comparing(Portion::earliest));
        portions.addAll(found);
    }

    private static @Nullable Portion portion(@Nullable String cursor, Batch batch) {
        return batch.posts().stream()
                .map(Post::created)
                .min(Comparator.naturalOrder())
                .map(earliest -> new Portion(cursor, earliest))
                .orElse(null);
    }

    /** Opens every batch that may hold a post earlier than those held. */
    private boolean hasNext() {
        while (!portions.isEmpty() && mayComeNext(portions.element())) {
            held.addAll(source.fetch(portions.remove().cursor()).posts());
        }
        return !held.isEmpty();
    }

    private boolean mayComeNext(Portion portion) {
        Post next = held.peek();
        return next == null || !portion.earliest().isAfter(next.created());
    }
}
