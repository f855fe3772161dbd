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
    private static final int MAX_LIMIT = 10_000;

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
     * @throws UsageException pointing at the mistake in the query, or naming a limit that does not do
     */
    public static Hits run(Startup startup, String query, int limit, Order order) {
        SearchRequest.Order sort = switch (order) {
            case NEWEST -> SearchRequest.Order.NEWEST;
            case RELEVANCE -> SearchRequest.Order.RELEVANCE;
        };
        SearchRequest request = request(query, limit, sort);
        try (Panne panne = Panne.reading(startup)) {
            SearchResult result = panne.index().search(request);
            return new Hits(result.total(), result.hits());
        } catch (QuerySyntaxException e) {
            throw misread(query, e);
        }
    }

    private static SearchRequest request(String query, int limit, SearchRequest.Order order) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new UsageException("--limit " + limit + " does not do: give a number from 1 to " + MAX_LIMIT);
        }
        return new SearchRequest(query, limit, order);
    }

    /** Shows the query with the place of the mistake marked below it. */
    static UsageException misread(String query, QuerySyntaxException mistake) {
        String mark = " ".repeat(Math.clamp(mistake.position() - 1L, 0, query.length())) + "^";
        return new UsageException(mistake.getMessage() + "\n  " + query + "\n  " + mark, mistake);
    }
}
