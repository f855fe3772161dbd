package panne.language.service;

import java.util.List;
import java.util.Set;

/**
 * Leaves out services that are named as the place where people turn to, not as the ones that fail:
 * {@code posting this on twitter because whatsapp is down}.
 */
final class Remedies {
    private static final Set<String> PLATFORMS = Set.of("social", "messaging");
    private static final Set<String> LEADING = Set.of(
            "to",
            "on",
            "onto",
            "here on",
            "via",
            "use",
            "using",
            "sur",
            "vers",
            "en",
            "al",
            "pro",
            "no",
            "na",
            "pelo",
            "auf",
            "zu",
            "bei",
            "nach",
            "op",
            "naar",
            "su",
            "ke",
            "di",
            "pa",
            "till",
            "through",
            "tweeting",
            "thank god for",
            "thanks",
            "have");

    private Remedies() {}

    static List<Mention> without(List<Mention> mentions, Context context) {
        if (mentions.stream().map(Mention::slug).distinct().count() < 2) {
            return mentions;
        }
        List<Mention> kept =
                mentions.stream().filter(mention -> !isRefuge(mention, context)).toList();
        return kept.isEmpty() ? mentions : kept;
    }

    private static boolean isRefuge(Mention mention, Context context) {
        return mention.kind() != Mention.Kind.HASHTAG
                && PLATFORMS.contains(mention.entry().service().category())
                && LEADING.contains(wordBefore(context.text().folded(), mention.start()));
    }

    private static String wordBefore(String folded, int start) {
        int end = start;
        while (end > 0 && folded.charAt(end - 1) == ' ') {
            end--;
        }
        return folded.substring(folded.lastIndexOf(' ', end - 1) + 1, end);
    }
}
