package panne.store;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import panne.domain.Alert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as JSON, pictures in Base64: what is sent is what was stored. */
final class AlertJson {
    private AlertJson() {}

    static String write(Alert alert) {
        ObjectNode node = IncidentJson.MAPPER.createObjectNode();
        node.put("key", alert.key());
        node.put("incident", alert.incident());
        node.put("receiver", alert.receiver());
        node.put("subject", alert.subject());
        node.put("text", alert.text());
        node.put("html", alert.html());
        node.put("messageId", alert.messageId());
        node.put("inReplyTo", alert.inReplyTo());
        ArrayNode pictures = node.putArray("pictures");
        for (Alert.Picture picture : alert.pictures()) {
            pictures.addObject()
                    .put("name", picture.name())
                    .put("png", Base64.getEncoder().encodeToString(picture.png()));
        }
        return node.toString();
    }

    static Alert read(String json) {
        JsonNode node = IncidentJson.MAPPER.readTree(json);
        return new Alert(
                node.required("key").asString(),
                node.required("incident").asString(),
                node.required("receiver").asString(),
                node.required("subject").asString(),
                node.required("text").asString(),
                node.required("html").asString(),
                node.required("pictures").valueStream().map(AlertJson::picture).toList(),
                node.required("messageId").asString(),
                textOrNull(node.path("inReplyTo")));
    }

    private static Alert.Picture picture(JsonNode node) {
        return new Alert.Picture(
                node.required("name").asString(),
                Base64.getDecoder().decode(node.required("png").asString()));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
