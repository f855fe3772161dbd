package panne.index;

import static java.util.Objects.requireNonNull;

/**
 * What to search for.
 *
 * @param query in the query syntax; blank finds everything
 * @param limit at most so many hits, 1 to 10,000
 */
public record SearchRequest(String query, int limit, Order order) {
    /** In which order hits are returned. */
    public enum Order {
        NEWEST,
        RELEVANCE
    }

    public SearchRequest {
        requireNonNull(query, "query is null");
        requireNonNull(order, "order is null");
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("limit " + limit + " is not between 1 and 10000");
        }
    }
}
