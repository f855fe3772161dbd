package panne.app.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.index.Place;
import panne.index.PostIndex;
import panne.index.SearchRequest;
import panne.index.SearchResult;

/** Goes through all hits of a query page by page, the newest first and each once, without holding them all. */
final class Scan {
    private static final int PAGE = 10_000;

    private final PostIndex index;
    private final String query;

    Scan(PostIndex index, String query) {
        this.index = index;
        this.query = query;
    }

    void forEach(Consumer<AnnotatedPost> reader) {
        Place before = null;
        do {
            SearchResult page = page(before);
            page.hits().forEach(reader);
            before = page.last();
        } while (before != null);
    }

    private SearchResult page(@Nullable Place before) {
        return index.search(new SearchRequest(query, PAGE, SearchRequest.Order.NEWEST, before));
    }
}
