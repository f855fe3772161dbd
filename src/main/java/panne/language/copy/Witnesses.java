package panne.language.copy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Post;

/**
 * Marks posts that bear no witness of their own: reposts, near-copies of earlier posts, and what machines write.
 * Takes posts in order of arrival, from one thread; the same posts in the same order give the same marks.
 */
public final class Witnesses {
    private final CopyMemory memory = new CopyMemory();
    private final AuthorHabits habits = new AuthorHabits();

    /** Marks a post by what its own text tells. */
    public AnnotatedPost mark(AnnotatedPost annotated) {
        return mark(annotated, Imprint.of(annotated.post()));
    }

    /**
     * The post with {@code copyOf} and {@code automatic} set where they apply; it is remembered.
     *
     * @param imprint of this post
     */
    public AnnotatedPost mark(AnnotatedPost annotated, Imprint imprint) {
        Post post = annotated.post();
        String original = post.repostOf() != null
                ? post.repostOf()
                : memory.findOriginal(post, imprint.signature()).orElse(null);
        boolean habitual = isHabitual(post, original);
        boolean automatic = habitual || imprint.isAutomatic();
        memory.remember(post, imprint.signature(), original);
        return original == null && !automatic ? annotated : marked(annotated, original, automatic);
    }

    /** Takes note of a post that was marked before a restart. */
    public void remember(AnnotatedPost annotated) {
        Post post = annotated.post();
        isHabitual(post, annotated.annotation().copyOf());
        memory.remember(post, Signature.of(post.text()), annotated.annotation().copyOf());
    }

    private boolean isHabitual(Post post, @Nullable String original) {
        return Optional.ofNullable(post.author())
                .map(author -> habits.noteAndJudge(author, post.created(), original != null && post.repostOf() == null))
                .orElse(false);
    }

    private static AnnotatedPost marked(AnnotatedPost annotated, @Nullable String original, boolean automatic) {
        return new AnnotatedPost(annotated.post(), annotated.annotation().withMarks(original, automatic));
    }
}
