package panne.source.format;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Events of Bluesky's Jetstream; all but the creation of posts are passed over. */
final class BlueskyEvents implements Shape {
    private static final String POST = "app.bsky.feed.post";
    private static final Duration WRONG_CLOCK = Duration.ofHours(1);

    @Override
    public boolean recognises(JsonNode value) {
        return value.has("did") && value.has("time_us");
    }

    @Override
    public Stream<Element> elements(JsonNode event) {
        JsonNode commit = event.path("commit");
        boolean isNewPost = commit.path("operation").stringValue("").equals("create")
                && commit.path("collection").stringValue("").equals(POST);
        return isNewPost ? Stream.of(new Element("", () -> post(event, commit))) : Stream.of();
    }

    private static Draft post(JsonNode event, JsonNode commit) {
        JsonNode post = commit.path("record");
        String did = Nodes.required(event, "did");
        String key = Nodes.required(commit, "rkey");
        return Draft.of("bluesky")
                .put(Field.ID, "bluesky:" + did + "/" + key)
                .created(written(event, post))
                .put(Field.TEXT, Nodes.string(post, "text"))
                .put(Field.AUTHOR, did)
                .put(Field.LANGUAGE, post.path("langs").path(0).stringValue(null))
                .put(Field.URL, "https://bsky.app/profile/" + did + "/post/" + key)
                .put(Field.REPLY_TO, Nodes.string(post.path("reply").path("parent"), "uri"));
    }

    /**
     * When the network saw the post, unless its author's app dates it well before: then it is an import of old posts.
     * Smaller differences are wrong clocks.
     */
    private static Instant written(JsonNode event, JsonNode post) {
        Instant seen = seen(event);
        Instant claimed = claimed(post.path("createdAt").stringValue(""));
        boolean isImport = claimed.isAfter(Draft.EARLIEST) && claimed.isBefore(seen.minus(WRONG_CLOCK));
        return isImport ? claimed : seen;
    }

    private static Instant seen(JsonNode event) {
        JsonNode time = event.path("time_us");
        if (!time.isIntegralNumber() || !time.canConvertToLong()) {
            throw new RefusedPostException("time_us is not a whole number of microseconds");
        }
        return Instant.EPOCH.plus(time.longValue(), ChronoUnit.MICROS);
    }

    private static Instant claimed(String createdAt) {
        try {
            return Timestamps.iso("createdAt", createdAt);
        } catch (RefusedPostException e) {
            return Instant.EPOCH;
        }
    }
}
