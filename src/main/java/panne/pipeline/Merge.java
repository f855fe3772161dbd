package panne.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import panne.domain.Post;

/** The posts of several feeds in order of time; of feeds with posts of the same time the one named first goes first. */
final class Merge {
    private record Head(Post post, int place, Feed feed) {}

    private final PriorityQueue<Head> heads = new PriorityQueue<>(
            Comparator.comparing((Head head) -> head.post().created()).thenComparingInt(Head::place));

    Merge(List<Feed> feeds) {
        for (int place = 0; place < feeds.size(); place++) {
            offer(feeds.get(place), place);
        }
    }

    private void offer(Feed feed, int place) {
        Post post = feed.peek();
        if (post != null) {
            heads.add(new Head(post, place, feed));
        }
    }

    /** The next posts, at most so many; none at the end. */
    List<Post> take(int count) {
        List<Post> taken = new ArrayList<>(count);
        while (taken.size() < count && !heads.isEmpty()) {
            Head head = heads.remove();
            taken.add(head.post());
            head.feed().advance();
            offer(head.feed(), head.place());
        }
        return taken;
    }
}
