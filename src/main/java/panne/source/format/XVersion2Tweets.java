package panne.source.format;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Tweets as X API v2 answers them, a page at a time, and as twarc2 flattens them. */
final class XVersion2Tweets implements Shape {
    @Override
    public boolean recognises(JsonNode value) {
        return isPage(value) || (value.has("created_at") && value.has("text") && value.has("id"));
    }

    private static boolean isPage(JsonNode value) {
        return value.path("data").isContainer() || value.path("meta").has("result_count");
    }

    @Override
    public Stream<Element> elements(JsonNode value) {
        if (!isPage(value)) {
            return Stream.of(new Element("", () -> tweet(value, Page.NONE)));
        }
        JsonNode data = value.path("data");
        Page page = Page.of(value.path("includes"));
        return data.isArray()
                ? IntStream.range(0, data.size())
                        .mapToObj(i -> new Element("tweet " + (i + 1), () -> tweet(data.path(i), page)))
                : Stream.of(data).filter(JsonNode::isObject).map(one -> new Element("", () -> tweet(one, page)));
    }

    private static Draft tweet(JsonNode tweet, Page page) {
        JsonNode author = inlined(tweet, "author", page.users(), Nodes.string(tweet, "author_id"));
        JsonNode place = place(tweet.path("geo"), page);
        JsonNode retweeted = referenced(tweet, "retweeted");
        JsonNode original = original(retweeted, page);
        String id = Nodes.required(tweet, "id");
        return Draft.of("x")
                .put(Field.ID, id)
                .created(Timestamps.iso("created_at", Nodes.required(tweet, "created_at")))
                .put(Field.TEXT, XText.plain(text(original.has("text") ? original : tweet)))
                .put(Field.AUTHOR, Nodes.firstOf(tweet, "author_id"))
                .put(Field.LANGUAGE, Nodes.string(tweet, "lang"))
                .put(Field.LOCATION, XText.plain(Nodes.string(author, "location")))
                .put(Field.COUNTRY, Nodes.string(place, "country_code"))
                .put(Field.URL, XText.url(Nodes.string(author, "username"), id))
                .put(Field.REPOST_OF, Nodes.string(retweeted, "id"))
                .put(Field.REPLY_TO, Nodes.string(referenced(tweet, "replied_to"), "id"));
    }

    private static @Nullable String text(JsonNode tweet) {
        String longText = Nodes.string(tweet.path("note_tweet"), "text");
        return longText == null ? Nodes.string(tweet, "text") : longText;
    }

    private static JsonNode place(JsonNode geo, Page page) {
        return geo.has("country_code") ? geo : page.find(page.places(), Nodes.string(geo, "place_id"));
    }

    private static JsonNode original(JsonNode retweeted, Page page) {
        return retweeted.has("text") ? retweeted : page.find(page.tweets(), Nodes.string(retweeted, "id"));
    }

    private static JsonNode inlined(JsonNode tweet, String name, Map<String, JsonNode> included, @Nullable String id) {
        return tweet.path(name).isObject() ? tweet.path(name) : Page.NONE.find(included, id);
    }

    private static JsonNode referenced(JsonNode tweet, String type) {
        for (JsonNode reference : tweet.path("referenced_tweets")) {
            if (type.equals(reference.path("type").stringValue(""))) {
                return reference;
            }
        }
        return MissingNode.getInstance();
    }

    /** What a page holds beside its tweets, by id. */
    private record Page(Map<String, JsonNode> users, Map<String, JsonNode> places, Map<String, JsonNode> tweets) {
        static final Page NONE = new Page(Map.of(), Map.of(), Map.of());

        static Page of(JsonNode includes) {
            return new Page(byId(includes.path("users")), byId(includes.path("places")), byId(includes.path("tweets")));
        }

        private static Map<String, JsonNode> byId(JsonNode list) {
            Map<String, JsonNode> byId = new HashMap<>();
            for (JsonNode included : list) {
                byId.put(included.path("id").stringValue(""), included);
            }
            return byId;
        }

        JsonNode find(Map<String, JsonNode> included, @Nullable String id) {
            JsonNode found = id == null ? null : included.get(id);
            return found == null ? MissingNode.getInstance() : found;
        }
    }
}
