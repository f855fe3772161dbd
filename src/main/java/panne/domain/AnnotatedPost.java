package panne.domain;

import static java.util.Objects.requireNonNull;

/** A post together with what was understood of it: what is indexed, counted and shown. */
public record AnnotatedPost(Post post, Annotation annotation) {
    public AnnotatedPost {
        requireNonNull(post, "post is null");
        requireNonNull(annotation, "annotation is null");
    }
}
