package panne.index;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What to search for.
 *
 * @param query in the query syntax; blank finds everything
 * @param limit at most so many hits, 1 to 10,000
 * @param before only hits that follow that place, or null for the first; goes with the newest first alone
 */
public record SearchRequest(
        String query, int limit, Order order, @Nullable Place before) {
    /** In which order hits are returned. */
    public enum Order {
        NEWEST,
        RELEVANCE
    }

    /** Asks for the first hits. */
    public SearchRequest(String query, int limit, Order order) {
        this(query, limit, order, null);
    }

    public SearchRequest {
        requireNonNull(query, "query is null");
        requireNonNull(order, "order is null");
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("limit " + limit + " is not between 1 and 10000");
        }
        if (before != null && order != Order.NEWEST) {
            throw new IllegalArgumentException("before goes with the newest first alone");
        }
    }
}
