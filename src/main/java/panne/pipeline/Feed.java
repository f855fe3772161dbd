package panne.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;

/** The posts of one source one by one, and the cursor behind which none of those still to come lies. */
final class Feed {
    private final PostSource source;
    private final Consumer<Rejection> rejections;
    private final Consumer<String> failures;
    private final Deque<Post> posts = new ArrayDeque<>();
    private @Nullable String batchStart;
    private @Nullable String batchEnd;
    private boolean exhausted;

    Feed(PostSource source, @Nullable String cursor, Consumer<Rejection> rejections, Consumer<String> failures) {
        this.source = source;
        this.rejections = rejections;
        this.failures = failures;
        batchStart = cursor;
        batchEnd = cursor;
    }

    String name() {
        return source.name();
    }

    /** The next post without taking it, or null at the end. */
    @Nullable
    Post peek() {
        while (posts.isEmpty() && !exhausted) {
            fetch();
        }
        return posts.peek();
    }

    void advance() {
        posts.remove();
    }

    private void fetch() {
        try {
            Batch batch = source.fetch(batchEnd);
            batchStart = batchEnd;
            batchEnd = batch.cursor();
            exhausted = batch.exhausted();
            posts.addAll(batch.posts());
            batch.rejections().forEach(rejections);
        } catch (SourceException e) {
            exhausted = true;
            failures.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Where to read on after a restart: a batch that is not used up is read again. Null for the start. */
    @Nullable
    String cursor() {
        return posts.isEmpty() ? batchEnd : batchStart;
    }
}
