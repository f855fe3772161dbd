package panne.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One public message as its network delivered it, before anything was understood.
 *
 * @param id unique over all sources, prefixed by the network: {@code x:1584797}
 * @param source name of the network or feed it came from: {@code x}, {@code bluesky}, {@code file}
 * @param created when its author published it
 * @param text what it says, plain text
 * @param author the author's identifier on the network, or its keyed hash once stored
 * @param language the network's own ISO 639-1 tag
 * @param location free text of the author's profile
 * @param country the network's own ISO 3166-1 alpha-2 tag
 * @param url where it can be read
 * @param repostOf id of the post that this one repeats unchanged
 * @param replyTo id of the post that this one answers
 */
public record Post(
        String id,
        String source,
        Instant created,
        String text,
        @Nullable String author,
        @Nullable String language,
        @Nullable String location,
        @Nullable String country,
        @Nullable String url,
        @Nullable String repostOf,
        @Nullable String replyTo) {

    public Post {
        requireNonNull(id, "id is null");
        requireNonNull(source, "source is null");
        requireNonNull(created, "created is null");
        requireNonNull(text, "text is null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is blank: every post needs one, such as x:1584797");
        }
    }

    /** A post of which only the four required fields are known. */
    public static Post of(String id, String source, Instant created, String text) {
        return new Post(id, source, created, text, null, null, null, null, null, null, null);
    }

    /** The network that the id names, whatever the post came from: {@code x}; empty when it names none. */
    public String network() {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }

    public Post withAuthor(@Nullable String newAuthor) {
        return new Post(id, source, created, text, newAuthor, language, location, country, url, repostOf, replyTo);
    }

    public Post withLocation(@Nullable String newLocation) {
        return new Post(id, source, created, text, author, language, newLocation, country, url, repostOf, replyTo);
    }

    public Post withLanguage(@Nullable String newLanguage) {
        return new Post(id, source, created, text, author, newLanguage, location, country, url, repostOf, replyTo);
    }

    public Post withCountry(@Nullable String newCountry) {
        return new Post(id, source, created, text, author, language, location, newCountry, url, repostOf, replyTo);
    }

    public Post withUrl(@Nullable String newUrl) {
        return new Post(id, source, created, text, author, language, location, country, newUrl, repostOf, replyTo);
    }

    public Post withRepostOf(@Nullable String newRepostOf) {
        return new Post(id, source, created, text, author, language, location, country, url, newRepostOf, replyTo);
    }
}
