package panne.web;

import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Placement;
import panne.domain.Post;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Posts and annotations as JSON, in the format that commands and the web promise. */
public final class PostJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PostJson() {}

    /** The annotation of a post, in one line. */
    public static String annotationLine(AnnotatedPost post) {
        ObjectNode node = NODES.objectNode().put("id", post.post().id());
        return node.setAll(annotation(post.annotation())).toString();
    }

    /** A post in the format in which posts are read, in one line. */
    public static String postLine(Post post) {
        return post(post).toString();
    }

    /** A post in the format in which posts are read, with its annotation in a field of its own, in one line. */
    public static String line(AnnotatedPost post) {
        return node(post).toString();
    }

    static ObjectNode node(AnnotatedPost post) {
        ObjectNode node = post(post.post());
        node.set("annotation", annotation(post.annotation()));
        return node;
    }

    private static ObjectNode post(Post post) {
        ObjectNode node = NODES.objectNode()
                .put("id", post.id())
                .put("source", post.source())
                .put("created", post.created().toString())
                .put("text", post.text());
        putKnown(node, "author", post.author());
        putKnown(node, "language", post.language());
        putKnown(node, "location", post.location());
        putKnown(node, "country", post.country());
        putKnown(node, "url", post.url());
        putKnown(node, "repostOf", post.repostOf());
        putKnown(node, "replyTo", post.replyTo());
        return node;
    }

    private static void putKnown(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    private static ObjectNode annotation(Annotation annotation) {
        ObjectNode node = NODES.objectNode()
                .put("language", annotation.language().code())
                .put("languageConfidence", hundredths(annotation.languageConfidence()))
                .put("stance", annotation.stance().label())
                .put("stanceConfidence", hundredths(annotation.stanceConfidence()));
        ArrayNode services = node.putArray("services");
        annotation.services().forEach(services::add);
        node.put(
                "symptom",
                annotation.symptom() == null ? null : annotation.symptom().label());
        putPlacement(node, annotation.placement());
        if (annotation.copyOf() != null) {
            node.put("copyOf", annotation.copyOf());
        }
        if (annotation.automatic()) {
            node.put("automatic", true);
        }
        if (annotation.operator() != null) {
            node.put("operator", annotation.operator());
        }
        return node;
    }

    private static void putPlacement(ObjectNode node, @Nullable Placement placement) {
        if (placement == null) {
            node.putNull("country").putNull("countryConfidence").putNull("countryEvidence");
            return;
        }
        node.put("country", placement.country().code())
                .put("countryConfidence", hundredths(placement.confidence()))
                .put("countryEvidence", placement.evidence().label());
    }

    private static double hundredths(double value) {
        return Math.round(100 * value) / 100.0;
    }
}
