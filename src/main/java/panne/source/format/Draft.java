package panne.source.format;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;

/** A post in the making: fields as they were read, checked when it is finished. Not thread-safe. */
public final class Draft {
    /** No network that posts come from is older. */
    static final Instant EARLIEST = Instant.parse("2004-01-01T00:00:00Z");
    /** How far the clock of a network may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_LOCATION = 1_000;
    private static final int LONGEST_URL = 4_000;
    private static final int LONGEST_TEXT = 100_000;

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private @Nullable Instant created;
    private @Nullable String problem;

    /** Starts a post of a network whose name is known before its fields are. */
    public static Draft of(String network) {
        return new Draft().put(Field.SOURCE, network);
    }

    public Draft put(Field field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
        return this;
    }

    public Draft created(Instant instant) {
        created = instant;
        return this;
    }

    /** Notes what is wrong with a field; the first note is the one reported if the post is finished all the same. */
    void blame(String reason) {
        if (problem == null) {
            problem = reason;
        }
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    /**
     * The post, checked.
     *
     * @throws RefusedPostException when a field is missing, or holds what no post can hold
     */
    public Post finish(Clock clock) {
        if (problem != null) {
            throw new RefusedPostException(problem);
        }
        String id = required(Field.ID).strip();
        String source = sourceOf(id);
        return new Post(
                checkedId(PostIds.prefixed(source, id)),
                source,
                plausible(creation(), clock),
                text(),
                filled(Field.AUTHOR, LONGEST_NAME),
                Tags.language(get(Field.LANGUAGE)),
                filled(Field.LOCATION, LONGEST_LOCATION),
                Tags.country(get(Field.COUNTRY)),
                filled(Field.URL, LONGEST_URL),
                reference(source, Field.REPOST_OF),
                reference(source, Field.REPLY_TO));
    }

    private @Nullable String get(Field field) {
        return values.get(field);
    }

    private String required(Field field) {
        String value = get(field);
        if (value == null) {
            throw new RefusedPostException(field.label + " is missing");
        }
        if (value.isBlank()) {
            throw new RefusedPostException(field.label + " is blank");
        }
        return value;
    }

    private String sourceOf(String id) {
        String given = filled(Field.SOURCE, LONGEST_NAME);
        if (given != null) {
            return given;
        }
        String network = PostIds.networkOf(id);
        return network == null ? "file" : network;
    }

    private static String checkedId(String id) {
        if (id.length() > LONGEST_NAME) {
            throw new RefusedPostException(
                    "id '" + Excerpt.of(id) + "' has " + id.length() + " characters: at most " + LONGEST_NAME);
        }
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) <= ' ' || Character.isSurrogate(id.charAt(i))) {
                throw new RefusedPostException("id '" + Excerpt.of(id) + "' holds a blank or a strange character");
            }
        }
        return id;
    }

    private Instant creation() {
        return created == null ? Timestamps.iso(Field.CREATED.label, required(Field.CREATED)) : created;
    }

    private static Instant plausible(Instant when, Clock clock) {
        if (when.isBefore(EARLIEST)) {
            throw new RefusedPostException("created " + when + " is before 2004: no network is that old");
        }
        if (when.isAfter(clock.instant().plus(AHEAD))) {
            throw new RefusedPostException("created " + when + " is in the future");
        }
        return when;
    }

    /** A post of pictures only has an empty text, which is not a missing one. */
    private String text() {
        String text = get(Field.TEXT);
        if (text == null) {
            throw new RefusedPostException("text is missing");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new RefusedPostException("text has " + text.length() + " characters: at most " + LONGEST_TEXT);
        }
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private @Nullable String filled(Field field) {
        String value = get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable String filled(Field field, int longest) {
        String value = filled(field);
        if (value != null && value.length() > longest) {
            throw new RefusedPostException(field.label + " has " + value.length() + " characters: at most " + longest);
        }
        return value;
    }

    private @Nullable String reference(String source, Field field) {
        String value = filled(field);
        return value == null ? null : checkedId(PostIds.prefixed(source, value));
    }
}
