package panne.store;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import panne.domain.Alert;

/** Finds the ids of posts in rendered messages. */
final class PostMentions {
    /** {@code x:1584797}, {@code bluesky:did:plc:abc/3kx}; a full stop or so behind it ends the sentence, not the id. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*:[^\\s<>\"'&,]*[^\\s<>\"'&,.;:)]");

    private static final String BLANK = "(forgotten)";

    private final Set<String> posts;

    PostMentions(Set<String> posts) {
        this.posts = posts;
    }

    boolean isIn(Alert alert) {
        return isIn(alert.text()) || isIn(alert.html());
    }

    private boolean isIn(String text) {
        return ID.matcher(text).results().map(MatchResult::group).anyMatch(posts::contains);
    }

    /** The message with the ids blanked out. */
    Alert blankedIn(Alert alert) {
        return new Alert(
                alert.key(),
                alert.incident(),
                alert.receiver(),
                alert.subject(),
                blanked(alert.text()),
                blanked(alert.html()),
                alert.pictures(),
                alert.messageId(),
                alert.inReplyTo());
    }

    private String blanked(String text) {
        return ID.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(posts.contains(found.group()) ? BLANK : found.group()));
    }
}
