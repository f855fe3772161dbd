package panne.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;

/**
 * The hits of a search, and how many posts match in all.
 *
 * @param last place of the last hit when older ones follow, else null
 */
public record SearchResult(
        long total, List<AnnotatedPost> hits, @Nullable Place last) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
