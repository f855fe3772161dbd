package panne.detect;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;

/** Knows which post began the conversation that a post belongs to, as far as the answers between were read within some hours. */
final class Threads {
    private static final long HOLD_SECONDS = 2 * 3600;

    private Map<String, String> young = new HashMap<>();
    private Map<String, String> old = new HashMap<>();
    private long period = Long.MIN_VALUE;

    /** The post that began it, whether it was read or not; null for a post that answers nobody. */
    @Nullable
    String beginningOf(AnnotatedPost post) {
        String answered = post.answers();
        if (answered == null) {
            return null;
        }
        turn(Math.floorDiv(post.post().created().getEpochSecond(), HOLD_SECONDS));
        String beginning = young.getOrDefault(answered, old.getOrDefault(answered, answered));
        young.put(post.post().id(), beginning);
        return beginning;
    }

    private void turn(long now) {
        if (now > period) {
            old = now == period + 1 ? young : new HashMap<>();
            young = new HashMap<>();
            period = now;
        }
    }
}
