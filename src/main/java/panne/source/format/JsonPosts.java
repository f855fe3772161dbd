package panne.source.format;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads posts out of JSON values, whichever of the known shapes each has: Panne's own, X API v1.1 and v2, Jetstream
 * events, Mastodon statuses. Not thread-safe.
 */
public final class JsonPosts {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    /** The most telling shape first: the last one asks for little. */
    private static final List<Shape> SHAPES =
            List.of(new BlueskyEvents(), new MastodonStatuses(), new XVersion1Tweets(), new XVersion2Tweets());

    /** Where an object began, in the parser's own words; the line of the file is told beside the reason. */
    private static final Pattern LOCATION = Pattern.compile("\\s*(\\(start marker )?at \\[Source: [^]]*](\\))?");

    private final Clock clock;
    private boolean expectsOwn = true;

    /** Refuses posts that are older than any network, or more than a day ahead of the clock. */
    public JsonPosts(Clock clock) {
        this.clock = clock;
    }

    /** Reads the one JSON value that the bytes hold. */
    public void read(byte[] bytes, int from, int length, PostSink sink) {
        try {
            if (!expectsOwn || !readOwn(bytes, from, length, sink)) {
                readTree(MAPPER.readTree(bytes, from, length), sink);
            }
        } catch (JacksonException e) {
            sink.reject("not valid JSON: " + firstLine(e.getOriginalMessage()));
        } catch (RefusedPostException e) {
            sink.reject(e.reason());
        }
    }

    /** Reads a post in Panne's own shape, and says no when the value has another one. */
    private boolean readOwn(byte[] bytes, int from, int length, PostSink sink) {
        try (JsonParser parser = MAPPER.createParser(bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            Draft draft = PanneLines.read(parser);
            if (!draft.has(Field.CREATED)) {
                return false;
            }
            if (parser.nextToken() != null) {
                throw new RefusedPostException("not valid JSON: more follows after the end of the object");
            }
            sink.accept(draft.finish(clock));
            return true;
        }
    }

    private void readTree(JsonNode value, PostSink sink) {
        Shape shape = shapeOf(value);
        expectsOwn = shape == null;
        if (shape != null) {
            shape.elements(value).forEach(element -> readElement(element, sink));
        } else if (value.isArray()) {
            value.forEach(element -> readTree(element, sink));
        } else {
            readUnknown(value, sink);
        }
    }

    private static @Nullable Shape shapeOf(JsonNode value) {
        return SHAPES.stream()
                .filter(shape -> shape.recognises(value))
                .findFirst()
                .orElse(null);
    }

    private void readElement(Shape.Element element, PostSink sink) {
        try {
            sink.accept(element.reading().read().finish(clock));
        } catch (RefusedPostException e) {
            sink.reject(element.where().isEmpty() ? e.reason() : element.where() + ": " + e.reason());
        }
    }

    /** What has no foreign shape is one of our own posts, or a broken one. */
    private void readUnknown(JsonNode value, PostSink sink) {
        if (!value.isObject()) {
            throw new RefusedPostException("expected a JSON object, found "
                    + Excerpt.of(value.isString() ? value.stringValue() : value.toString()));
        }
        try (JsonParser parser = MAPPER.treeAsTokens(value)) {
            parser.nextToken();
            sink.accept(PanneLines.read(parser).finish(clock));
        }
    }

    private static String firstLine(@Nullable String message) {
        String text = message == null ? "" : LOCATION.matcher(message).replaceAll("");
        return text.lines().findFirst().orElse("unknown reason");
    }
}
