package panne.app.task;

import java.util.List;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.UsageException;
import panne.domain.AnnotatedPost;
import panne.index.QuerySyntaxException;
import panne.index.SearchRequest;
import panne.index.SearchResult;

/** Searches the index. */
public final class Search {
    private Search() {}

    /** In which order hits come. */
    public enum Order {
        NEWEST,
        RELEVANCE
    }

    /** How many posts match, and the first of them. */
    public record Hits(long total, List<AnnotatedPost> posts) {
        public Hits {
            posts = List.copyOf(posts);
        }
    }

    /**
     * Finds posts.
     *
     * @throws UsageException pointing at the mistake in the query
     */
    public static Hits run(Startup startup, String query, int limit, Order order) {
        SearchRequest.Order sort = switch (order) {
            case NEWEST -> SearchRequest.Order.NEWEST;
            case RELEVANCE -> SearchRequest.Order.RELEVANCE;
        };
        try (Panne panne = Panne.of(startup)) {
            SearchResult result = panne.index().search(new SearchRequest(query, limit, sort));
            return new Hits(result.total(), result.hits());
        } catch (QuerySyntaxException e) {
            throw misread(query, e);
        }
    }

    /** Shows the query with the place of the mistake marked below it. */
    static UsageException misread(String query, QuerySyntaxException mistake) {
        String mark = " ".repeat(Math.clamp(mistake.position() - 1L, 0, query.length())) + "^";
        return new UsageException(mistake.getMessage() + "\n  " + query + "\n  " + mark, mistake);
    }
}
