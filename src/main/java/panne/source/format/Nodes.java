package panne.source.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values out of parsed JSON, refusing those of the wrong type by name. */
final class Nodes {
    private Nodes() {}

    /** A string, or a whole number as its digits; null when it is absent or JSON null. */
    static @Nullable String string(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber()) {
            return value.asString();
        }
        throw new RefusedPostException(name + " is not a string");
    }

    static String required(JsonNode parent, String name) {
        String value = string(parent, name);
        if (value == null) {
            throw new RefusedPostException(name + " is missing");
        }
        return value;
    }

    /** The first of several names that holds something. */
    static @Nullable String firstOf(JsonNode parent, String... names) {
        for (String name : names) {
            String value = string(parent, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
