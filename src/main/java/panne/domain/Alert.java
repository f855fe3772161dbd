package panne.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to one receiver, rendered once: what is sent is what was stored.
 *
 * @param key what makes it one message and not two: incident, kind of update, receiver
 * @param incident id of the incident it is about
 * @param receiver mail address
 * @param text the whole message as plain text
 * @param html the whole message as HTML; refers to its pictures as {@code cid:NAME}
 * @param messageId the mail's Message-ID, without angle brackets
 * @param inReplyTo Message-ID of the first message of the same thread, or null for the first
 */
public record Alert(
        String key,
        String incident,
        String receiver,
        String subject,
        String text,
        String html,
        List<Picture> pictures,
        String messageId,
        @Nullable String inReplyTo) {
    /** A PNG shown inside the HTML message under {@code cid:name}. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are only carried, never compared
    public record Picture(String name, byte[] png) {}

    public Alert {
        requireNonNull(key, "key is null");
        requireNonNull(receiver, "receiver is null");
        pictures = List.copyOf(pictures);
    }

    /** The same message as the first of a thread, with the Message-ID that those that follow will answer. */
    public Alert opening(String threadId) {
        return new Alert(key, incident, receiver, subject, text, html, pictures, threadId, null);
    }
}
