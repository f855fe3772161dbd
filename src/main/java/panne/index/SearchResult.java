package panne.index;

import java.util.List;
import panne.domain.AnnotatedPost;

/** The hits of a search, and how many posts match in all. */
public record SearchResult(long total, List<AnnotatedPost> hits) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
