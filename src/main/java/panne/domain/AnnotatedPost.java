package panne.domain;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A post together with what was understood of it: what is indexed, counted and shown. */
public record AnnotatedPost(Post post, Annotation annotation) {
    /** Stands for the answered post where it is only known that somebody is answered. */
    public static final String SOMEBODY = "somebody";

    private static final Pattern OPENING_ACCOUNT = Pattern.compile("\\s*@([\\p{L}\\p{N}_.-]+)");

    public AnnotatedPost {
        requireNonNull(post, "post is null");
        requireNonNull(annotation, "annotation is null");
    }

    /** Whether it passes on what was said elsewhere: a repost, or the words of another post. */
    public boolean repeats() {
        return post.repostOf() != null || annotation.copyOf() != null;
    }

    /** Whether a person bears witness to a malfunction in words of his own: what is counted. */
    public boolean bearsWitness() {
        return annotation.stance().isWitness() && !repeats() && !annotation.automatic();
    }

    /**
     * The post that this one answers, or null if it speaks for itself. Many an archive has lost authors and answered posts
     * alike; there, a post that opens with the name of an account answers {@link #SOMEBODY}, unless it addresses a service
     * that it is about.
     */
    public @Nullable String answers() {
        if (post.replyTo() != null) {
            return post.replyTo();
        }
        if (post.author() != null) {
            return null;
        }
        Matcher opening = OPENING_ACCOUNT.matcher(post.text());
        return opening.lookingAt() && !isOfService(opening.group(1)) ? SOMEBODY : null;
    }

    /** Whether an account is called like a service of the post, such as Ask_Spectrum. */
    private boolean isOfService(String account) {
        String plain = account.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return annotation.services().stream().anyMatch(slug -> plain.contains(slug.split("-", 2)[0]));
    }
}
