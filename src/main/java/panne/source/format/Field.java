package panne.source.format;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a post under the names that Panne's own files and CSV headers give them. */
public enum Field {
    ID("id"),
    SOURCE("source"),
    CREATED("created"),
    TEXT("text"),
    AUTHOR("author"),
    LANGUAGE("language"),
    LOCATION("location"),
    COUNTRY("country"),
    URL("url"),
    REPOST_OF("repostOf"),
    REPLY_TO("replyTo");

    private static final Map<String, Field> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(field -> field.label, Function.identity()));

    final String label;

    Field(String label) {
        this.label = label;
    }

    static @Nullable Field named(String name) {
        return BY_NAME.get(name);
    }
}
