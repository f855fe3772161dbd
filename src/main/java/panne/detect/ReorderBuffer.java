package panne.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;

/** Holds posts back by ticks until nothing earlier is to come, and gives them out in an order of their own. */
final class ReorderBuffer {
    private static final Comparator<AnnotatedPost> ORDER = Comparator.comparing(
                    (AnnotatedPost annotated) -> annotated.post().created())
            .thenComparing(annotated -> annotated.post().id())
            .thenComparing(annotated -> annotated.post().text());

    /** The posts of one tick, in order. */
    record Batch(long tick, List<AnnotatedPost> posts) {}

    private final TreeMap<Long, List<AnnotatedPost>> ticks = new TreeMap<>();
    private long cachedTick = Long.MIN_VALUE;
    private List<AnnotatedPost> cached = List.of();
    private int size;

    void add(long tick, AnnotatedPost post) {
        if (tick != cachedTick || !ticks.containsKey(tick)) {
            cached = ticks.computeIfAbsent(tick, t -> new ArrayList<>());
            cachedTick = tick;
        }
        cached.add(post);
        size++;
    }

    int size() {
        return size;
    }

    /** The first tick before which at least so many posts are held; there must be as many. */
    long tickAfter(int posts) {
        int before = 0;
        for (Map.Entry<Long, List<AnnotatedPost>> entry : ticks.entrySet()) {
            before += entry.getValue().size();
            if (before >= posts) {
                return entry.getKey() + 1;
            }
        }
        throw new IllegalArgumentException(posts + " posts are wanted, " + size + " are held");
    }

    /** The earliest tick that lies before the given one, or null. */
    @Nullable
    Batch pollBefore(long tick) {
        if (ticks.isEmpty() || ticks.firstKey() >= tick) {
            return null;
        }
        var first = ticks.pollFirstEntry();
        size -= first.getValue().size();
        first.getValue().sort(ORDER);
        return new Batch(first.getKey(), first.getValue());
    }
}
