package panne.source.file;

import java.util.ArrayList;
import java.util.List;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.source.Batch;
import panne.source.format.PostSink;

/** Gathers the posts and rejections of one batch, with their places in the file. */
final class Harvest implements PostSink {
    private final String file;
    private final int limit;
    private final List<Post> posts = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long line = 1;

    Harvest(String file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    void startLine(long number) {
        line = number;
    }

    @Override
    public void accept(Post post) {
        posts.add(post);
    }

    @Override
    public void reject(String reason) {
        rejections.add(new Rejection(file + ":" + line, reason));
    }

    boolean isEmpty() {
        return posts.isEmpty() && rejections.isEmpty();
    }

    boolean isFull() {
        return posts.size() + rejections.size() >= limit;
    }

    Batch batch(Position position, boolean exhausted) {
        return new Batch(posts, rejections, position.toString(), exhausted);
    }
}
