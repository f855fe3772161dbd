package panne.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.domain.Durations;
import panne.domain.Moments;
import panne.index.CountRequest;
import panne.index.Place;
import panne.index.SearchRequest;
import panne.index.SearchRequest.Order;

/** Reads the parameters of a request within bounds; what does not fit is the asker's mistake, with a remedy. */
final class Question {
    private static final int MAX_QUERY = 1000;
    private static final int MAX_LIMIT = 1000;
    private static final int USUAL_LIMIT = 50;
    private static final Duration USUAL_INTERVAL = Duration.ofMinutes(5);

    private Question() {}

    static String query(Context context) {
        String query = parameter(context, "q").orElse("");
        if (query.length() > MAX_QUERY) {
            throw new BadQuestionException(
                    "q is " + query.length() + " characters long", "ask with at most " + MAX_QUERY);
        }
        return query;
    }

    static SearchRequest search(Context context) {
        Order order = order(context);
        Place before = parameter(context, "before").map(Question::place).orElse(null);
        if (before != null && order != Order.NEWEST) {
            throw new BadQuestionException("before goes with the newest first alone", "leave before or sort out");
        }
        return new SearchRequest(query(context), limit(context, USUAL_LIMIT), order, before);
    }

    private static Place place(String text) {
        try {
            return Place.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadQuestionException(
                    "before '" + text + "' is no place of a hit", "give the field older of a former answer");
        }
    }

    static int limit(Context context, int usual) {
        Optional<String> limit = parameter(context, "limit");
        if (limit.isEmpty()) {
            return usual;
        }
        if (!limit.get().matches("\\d{1,4}")
                || Integer.parseInt(limit.get()) > MAX_LIMIT
                || limit.get().matches("0+")) {
            throw new BadQuestionException("limit '" + limit.get() + "' does not do", "give 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(limit.get());
    }

    static CountRequest counts(Context context) {
        try {
            return new CountRequest(query(context), interval(context), group(context));
        } catch (IllegalArgumentException e) {
            throw new BadQuestionException(String.valueOf(e.getMessage()), "give an interval such as 1m, 5m, 1h or 1d");
        }
    }

    private static Duration interval(Context context) {
        return parameter(context, "interval").map(Durations::parse).orElse(USUAL_INTERVAL);
    }

    private static CountRequest.@Nullable Group group(Context context) {
        Optional<String> by = parameter(context, "by");
        if (by.isEmpty()) {
            return null;
        }
        return Arrays.stream(CountRequest.Group.values())
                .filter(group -> group.name().equalsIgnoreCase(by.get()))
                .findFirst()
                .orElseThrow(() -> new BadQuestionException(
                        "by '" + by.get() + "' is unknown",
                        "give service, country, language, symptom, stance or source"));
    }

    static Optional<Instant> since(Context context) {
        return parameter(context, "since").map(Question::instant);
    }

    private static Order order(Context context) {
        return switch (parameter(context, "sort").orElse("newest").toLowerCase(Locale.ROOT)) {
            case "newest" -> Order.NEWEST;
            case "relevance" -> Order.RELEVANCE;
            case String other ->
                throw new BadQuestionException("sort '" + other + "' is unknown", "give newest or relevance");
        };
    }

    private static Instant instant(String text) {
        try {
            return Moments.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadQuestionException(
                    "since '" + text + "' is no time", "give 2022-10-25 or 2022-10-25T07:00:00Z");
        }
    }

    private static Optional<String> parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
