package panne.index;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sees to it that some time lies between {@code since:} and {@code until:} where both must hold. */
final class Span {
    private static final Comparator<QueryNode.Filter> BY_LOWEST = Comparator.comparing(
            filter -> instants(filter).min(Comparator.naturalOrder()).orElseThrow());
    private static final Comparator<QueryNode.Filter> BY_HIGHEST = Comparator.comparing(
            filter -> instants(filter).max(Comparator.naturalOrder()).orElseThrow());

    private Span() {}

    /** @throws QuerySyntaxException when what is asked for can be at no time */
    static void check(QueryNode node) {
        switch (node) {
            case QueryNode.Any any -> any.parts().forEach(Span::check);
            case QueryNode.Not not -> check(not.part());
            case QueryNode.All all -> {
                requireTime(demands(all).toList());
                all.parts().forEach(Span::check);
            }
            case QueryNode.Filter ignored -> {}
            case QueryNode.Words ignored -> {}
        }
    }

    /** The fields that all must match. */
    private static Stream<QueryNode.Filter> demands(QueryNode node) {
        return switch (node) {
            case QueryNode.All all -> all.parts().stream().flatMap(Span::demands);
            case QueryNode.Filter filter -> Stream.of(filter);
            case QueryNode.Any ignored -> Stream.empty();
            case QueryNode.Not ignored -> Stream.empty();
            case QueryNode.Words ignored -> Stream.empty();
        };
    }

    private static void requireTime(List<QueryNode.Filter> demands) {
        of(QueryField.SINCE, demands)
                .max(BY_LOWEST)
                .ifPresent(since ->
                        of(QueryField.UNTIL, demands).min(BY_HIGHEST).ifPresent(until -> requireOrder(since, until)));
    }

    private static Stream<QueryNode.Filter> of(QueryField field, List<QueryNode.Filter> demands) {
        return demands.stream().filter(filter -> filter.field() == field);
    }

    private static void requireOrder(QueryNode.Filter since, QueryNode.Filter until) {
        Instant from = instants(since).min(Comparator.naturalOrder()).orElseThrow();
        Instant to = instants(until).max(Comparator.naturalOrder()).orElseThrow();
        if (!from.isBefore(to)) {
            throw new QuerySyntaxException(
                    Math.max(since.position(), until.position()),
                    "since:" + from + " is not before until:" + to
                            + ", so that no post can match: give an earlier since: or a later until:");
        }
    }

    private static Stream<Instant> instants(QueryNode.Filter filter) {
        return filter.values().stream().map(Instant::parse);
    }
}
