package panne.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;

/**
 * What a source has to give for now, fetched as a whole so that a backlog is taken in by time, whatever the order of its
 * files or pages: who copies whom, and who posts like a machine, is told by what came before.
 */
final class Haul {
    private static final int MAX_POSTS = 100_000;
    /** Lets a source that never comes to an end, and brings nothing, have its end. */
    private static final int MAX_BATCHES = 1_000;

    private static final int SHOWN = 20;
    private static final Comparator<Post> BY_TIME =
            Comparator.comparing(Post::created).thenComparing(Post::id);

    private final List<Post> posts = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long rejected;
    private @Nullable String cursor;
    private @Nullable Instant upTo;
    private @Nullable SourceException failure;
    private boolean hasAnswer;

    private Haul(@Nullable String cursor) {
        this.cursor = cursor;
    }

    /**
     * Fetches from a cursor until there is nothing more, or until it is enough, or until the source fails.
     *
     * @param answers is told of every batch
     */
    static Haul of(PostSource source, @Nullable String cursor, Consumer<Batch> answers) {
        Haul haul = new Haul(cursor);
        try {
            haul.fetchAll(source, answers);
        } catch (SourceException e) {
            haul.failure = e;
        }
        haul.posts.sort(BY_TIME);
        return haul;
    }

    private void fetchAll(PostSource source, Consumer<Batch> answers) {
        boolean exhausted = false;
        for (int batches = 0; !exhausted && batches < MAX_BATCHES && posts.size() < MAX_POSTS; batches++) {
            Batch batch = source.fetch(cursor);
            hasAnswer = true;
            answers.accept(batch);
            posts.addAll(batch.posts());
            rejected += batch.rejections().size();
            batch.rejections().stream().limit(SHOWN - rejections.size()).forEach(rejections::add);
            cursor = batch.cursor();
            upTo = batch.upTo();
            exhausted = batch.exhausted();
        }
    }

    /** By time. */
    List<Post> posts() {
        return posts;
    }

    /** When the oldest post was published; null when there is none. */
    @Nullable
    Instant oldest() {
        return posts.isEmpty() ? null : posts.getFirst().created();
    }

    long rejected() {
        return rejected;
    }

    /** The first of the inputs that could not be read. */
    List<Rejection> rejections() {
        return rejections;
    }

    /** Where to fetch on; null when there was not even a first answer. */
    @Nullable
    String cursor() {
        return cursor;
    }

    /** Up to when everything has been fetched that the source showed; null when there is more, or nobody can say. */
    @Nullable
    Instant upTo() {
        return upTo;
    }

    /** Why the source broke off, or null. */
    @Nullable
    String failure() {
        return failure == null ? null : String.valueOf(failure.getMessage());
    }

    /** Until when the source asks to be left alone, or null. */
    @Nullable
    Instant retryAt() {
        return failure == null ? null : failure.retryAt().orElse(null);
    }

    /** Whether the source gave anything, were it only that there is nothing new. */
    boolean hasAnswer() {
        return hasAnswer;
    }
}
