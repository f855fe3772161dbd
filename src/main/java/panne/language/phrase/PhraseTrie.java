package panne.language.phrase;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many phrases, found together in one pass (Aho-Corasick) where they stand as whole words.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTrie<V> {
    private final AhoCorasickDoubleArrayTrie<List<V>> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    public PhraseTrie(Map<String, List<V>> meanings) {
        this.empty = meanings.isEmpty();
        if (!empty) {
            trie.build(new TreeMap<>(meanings));
        }
    }

    /** All phrases of {@code folded}, overlapping ones too, in order of their ends. */
    public List<Found<V>> find(String folded) {
        List<Found<V>> found = new ArrayList<>();
        if (!empty) {
            trie.parseText(folded, (int begin, int end, List<V> values) -> {
                if (WordBounds.around(folded, begin, end)) {
                    found.add(new Found<>(begin, WordBounds.endOfInflected(folded, begin, end), values));
                }
            });
        }
        return found;
    }

    /** Whether {@code folded} holds any phrase; stops at the first. */
    public boolean matches(String folded) {
        if (empty) {
            return false;
        }
        boolean[] found = new boolean[1];
        trie.parseText(folded, (AhoCorasickDoubleArrayTrie.IHitCancellable<List<V>>) (begin, end, values) -> {
            found[0] = WordBounds.around(folded, begin, end);
            return !found[0];
        });
        return found[0];
    }

    /**
     * A phrase in a text.
     *
     * @param end exclusive, behind an inflection's ending
     */
    public record Found<V>(int start, int end, List<V> values) {}
}
