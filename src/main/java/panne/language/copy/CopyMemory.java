package panne.language.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;

/**
 * Remembers the texts of the last days and finds the earlier post that a new one nearly repeats. Many people write
 * the same few words in an outage without copying each other, so a short text counts as a copy only of its own
 * author's. Bounded and deterministic; for one thread.
 */
final class CopyMemory {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int MOST = 100_000;
    private static final int KEYS = 4;
    private static final int MOST_CANDIDATES = 50;
    private static final int FEWEST_WORDS = 8;
    private static final double ALIKE = 0.7;

    /** A remembered post; {@code original} is what it repeats itself, else its own id. */
    private record Memory(String original, @Nullable String author, Instant created, Signature signature) {}

    private final Deque<Memory> memories = new ArrayDeque<>();
    private final Map<Integer, List<Memory>> byKey = new HashMap<>();

    /** The id of the earlier post that this one nearly repeats. */
    Optional<String> findOriginal(Post post, Signature signature) {
        for (int key : signature.keys(KEYS)) {
            for (Memory memory : byKey.getOrDefault(key, List.of())) {
                if (isCopy(post, signature, memory)) {
                    return Optional.of(memory.original());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCopy(Post post, Signature signature, Memory memory) {
        boolean sameAuthor = post.author() != null && post.author().equals(memory.author());
        boolean substantial = Math.min(signature.words(), memory.signature().words()) >= FEWEST_WORDS;
        return (sameAuthor || substantial)
                && signature.words() > 0
                && !memory.original().equals(post.id())
                && Duration.between(memory.created(), post.created()).abs().compareTo(KEPT) <= 0
                && signature.similarity(memory.signature()) >= ALIKE;
    }

    void remember(Post post, Signature signature, @Nullable String copyOf) {
        Memory memory = new Memory(copyOf == null ? post.id() : copyOf, post.author(), post.created(), signature);
        memories.addLast(memory);
        for (int key : memory.signature().keys(KEYS)) {
            List<Memory> list = byKey.computeIfAbsent(key, unused -> new ArrayList<>(2));
            if (list.size() < MOST_CANDIDATES) {
                list.add(memory);
            }
        }
        while (memories.size() > MOST || isOld(memories.getFirst(), post.created())) {
            forget(memories.removeFirst());
        }
    }

    private static boolean isOld(Memory memory, Instant now) {
        return Duration.between(memory.created(), now).compareTo(KEPT.plus(KEPT)) > 0;
    }

    private void forget(Memory memory) {
        for (int key : memory.signature().keys(KEYS)) {
            List<Memory> list = byKey.get(key);
            if (list != null && list.remove(memory) && list.isEmpty()) {
                byKey.remove(key);
            }
        }
    }
}
