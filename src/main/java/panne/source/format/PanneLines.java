package panne.source.format;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Panne's own posts, one flat object each, read token by token: this is the path that must be fast. */
final class PanneLines {
    private PanneLines() {}

    /** Reads the object that the parser stands on. */
    static Draft read(JsonParser parser) {
        Draft draft = new Draft();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Field field = Field.named(name);
            JsonToken value = parser.nextToken();
            if (field == null) {
                parser.skipChildren();
            } else {
                take(field, value, parser, draft);
            }
        }
        return draft;
    }

    private static void take(Field field, JsonToken value, JsonParser parser, Draft draft) {
        if (value == JsonToken.VALUE_STRING || (value == JsonToken.VALUE_NUMBER_INT && field == Field.ID)) {
            draft.put(field, parser.getString());
        } else if (value != JsonToken.VALUE_NULL) {
            draft.blame(field.label + " is " + kindOf(value) + ", not a string");
            parser.skipChildren();
        }
    }

    private static String kindOf(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            return "an object";
        }
        if (token == JsonToken.START_ARRAY) {
            return "an array";
        }
        return token.isNumeric() ? "a number" : "a truth value";
    }
}
