package panne.source.format;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Statuses of Mastodon and its kin; their ids are opaque strings, their content is HTML. */
final class MastodonStatuses implements Shape {
    @Override
    public boolean recognises(JsonNode value) {
        return value.path("account").isObject() && value.has("content");
    }

    @Override
    public Stream<Element> elements(JsonNode value) {
        return Stream.of(new Element("", () -> status(value)));
    }

    private static Draft status(JsonNode status) {
        JsonNode boosted = status.path("reblog");
        JsonNode content = boosted.isObject() ? boosted : status;
        return Draft.of("mastodon")
                .put(Field.ID, Nodes.required(status, "id"))
                .created(Timestamps.iso("created_at", Nodes.required(status, "created_at")))
                .put(Field.TEXT, text(content))
                .put(Field.AUTHOR, Nodes.firstOf(status.path("account"), "acct", "id"))
                .put(Field.LANGUAGE, Nodes.string(content, "language"))
                .put(Field.URL, Nodes.firstOf(status, "url", "uri"))
                .put(Field.REPOST_OF, Nodes.string(boosted, "id"))
                .put(Field.REPLY_TO, Nodes.string(status, "in_reply_to_id"));
    }

    /** A content warning is part of what is said. */
    private static @Nullable String text(JsonNode status) {
        String content = Nodes.string(status, "content");
        String warning = Nodes.string(status, "spoiler_text");
        String text = content == null ? null : Html.toText(content);
        return text == null || warning == null || warning.isBlank() ? text : warning.strip() + "\n" + text;
    }
}
