package panne.index;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import panne.domain.AnnotatedPost;
import panne.domain.Arrival;
import panne.domain.Post;

/** The ledger of all posts ever annotated. Safe for use by several threads. */
public interface PostIndex extends AutoCloseable {
    /** Those of the posts whose ids are not there yet, in the same order, each id once. */
    List<Post> unknown(List<Post> posts);

    /**
     * Adds posts, which become findable at the next {@link #refresh()} and durable at the next {@link #commit()}. A post
     * whose id is there already replaces the old one and keeps its place in the order of arrival.
     *
     * @param arrival how they came in
     * @return those of the posts whose ids were not there yet, in the same order, each id once
     */
    List<AnnotatedPost> add(List<AnnotatedPost> posts, Arrival arrival);

    /** Adds posts of which nobody asks later how they came in. */
    default List<AnnotatedPost> add(List<AnnotatedPost> posts) {
        return add(posts, Arrival.UNKNOWN);
    }

    /** Makes all that was added or deleted so far survive a kill. */
    void commit();

    /** Makes all that was added or deleted so far visible to searches. */
    void refresh();

    /** Finds posts; see the package documentation for the query syntax. */
    SearchResult search(SearchRequest request);

    /** Counts posts per interval and group. */
    List<Count> counts(CountRequest request);

    /** Hands over every post created at or after an instant, in order of arrival. */
    default void readBack(Instant since, Consumer<AnnotatedPost> reader) {
        readArrivals(since, (post, arrival) -> reader.accept(post));
    }

    /** The same, each post with how it came in. */
    void readArrivals(Instant since, BiConsumer<AnnotatedPost, Arrival> reader);

    /**
     * Forgets posts.
     *
     * @return how many there were
     */
    long deleteByIds(List<String> ids);

    /**
     * Forgets all posts of an author, given by keyed hash.
     *
     * @return how many there were
     */
    long deleteByAuthor(String author);

    /** Makes deletions durable and leaves nothing of the deleted posts on the disk, which takes as long as copying the rest. */
    void expunge();

    /** How many posts are visible to searches. */
    long size();

    /** Whether posts can still be added: an index closes itself for good when they cannot be written, as on a full disk. */
    boolean isOpen();

    /** @throws IndexException if it has closed itself, with what to do */
    void requireOpen();

    @Override
    void close();
}
