package panne.source.format;

import panne.domain.Post;

/** Receives what one input held: its posts, and why others in it were refused. */
public interface PostSink {
    void accept(Post post);

    void reject(String reason);
}
