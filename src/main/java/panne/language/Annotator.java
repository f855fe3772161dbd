package panne.language;

import panne.domain.AnnotatedPost;
import panne.domain.Post;

/** Understands posts. Implementations are safe for use by several threads and never fail on a post. */
public interface Annotator {
    AnnotatedPost annotate(Post post);
}
