package panne.source.format;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tweets as X API v1.1 writes them, alone or in a search response. */
final class XVersion1Tweets implements Shape {
    @Override
    public boolean recognises(JsonNode value) {
        boolean isTweet = value.has("id_str") || value.path("user").isObject();
        return value.path("statuses").isArray() || (value.has("created_at") && isTweet);
    }

    @Override
    public Stream<Element> elements(JsonNode value) {
        JsonNode statuses = value.path("statuses");
        return statuses.isArray()
                ? IntStream.range(0, statuses.size())
                        .mapToObj(i -> new Element("status " + (i + 1), () -> tweet(statuses.path(i))))
                : Stream.of(new Element("", () -> tweet(value)));
    }

    private static Draft tweet(JsonNode tweet) {
        JsonNode user = tweet.path("user");
        JsonNode original = tweet.path("retweeted_status");
        String id = idOf(tweet);
        return Draft.of("x")
                .put(Field.ID, id)
                .created(Timestamps.xVersion1("created_at", Nodes.required(tweet, "created_at")))
                .put(Field.TEXT, XText.plain(text(original.isObject() ? original : tweet)))
                .put(Field.AUTHOR, Nodes.firstOf(user, "id_str", "id", "screen_name"))
                .put(Field.LANGUAGE, Nodes.string(tweet, "lang"))
                .put(Field.LOCATION, XText.plain(Nodes.string(user, "location")))
                .put(Field.COUNTRY, Nodes.string(tweet.path("place"), "country_code"))
                .put(Field.URL, XText.url(Nodes.string(user, "screen_name"), id))
                .put(Field.REPOST_OF, original.isObject() ? idOf(original) : null)
                .put(Field.REPLY_TO, Nodes.firstOf(tweet, "in_reply_to_status_id_str", "in_reply_to_status_id"));
    }

    private static String idOf(JsonNode tweet) {
        String id = Nodes.firstOf(tweet, "id_str", "id");
        if (id == null) {
            throw new RefusedPostException("id is missing");
        }
        return id;
    }

    private static @Nullable String text(JsonNode tweet) {
        String extended = Nodes.string(tweet.path("extended_tweet"), "full_text");
        return extended == null ? Nodes.firstOf(tweet, "full_text", "text") : extended;
    }
}
