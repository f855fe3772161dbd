package panne.language;

import panne.domain.Post;

/** Drops what is about no service before it costs anything. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Prefilter {
    /** Whether the post may be about a service; false is certain. */
    boolean mayConcernService(Post post);
}
