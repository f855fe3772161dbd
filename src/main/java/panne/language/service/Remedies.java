package panne.language.service;

import java.util.List;
import java.util.Set;
import panne.language.phrase.CueHit;

/**
 * Leaves out services that are named as the place where people turn to, not as the ones that fail:
 * {@code posting this on twitter because whatsapp is down}. A failure that is told of the place itself keeps it:
 * {@code Störung bei WhatsApp}.
 */
final class Remedies {
    private static final Set<String> PLATFORMS = Set.of("social", "messaging");
    private static final Set<String> LEADING = Set.of(
            "to",
            "on",
            "onto",
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
            "thanks",
            "have");

    /** What stands before such a word where something fails at the place itself. */
    private static final Set<String> FAULTS = Set.of(
            "storung",
            "storungen",
            "ausfall",
            "ausfalle",
            "probleme",
            "problem",
            "problems",
            "outage",
            "issues",
            "storing",
            "storingen",
            "problemen",
            "panne",
            "pannes",
            "problemes",
            "bug",
            "fallo",
            "fallos",
            "caida",
            "problemas",
            "falha",
            "falhas",
            "guasto",
            "guasti",
            "problemi",
            "awaria",
            "problemy",
            "fel",
            "gangguan");

    /** Letters between a phrase of failure and a name that it is told of. */
    private static final int CLOSE = 12;

    private Remedies() {}

    static List<Mention> without(List<Mention> mentions, Context context) {
        if (mentions.stream().map(Mention::slug).distinct().count() < 2) {
            return mentions;
        }
        List<Mention> kept = mentions.stream()
                .filter(mention -> !isRefuge(mention, context) || fails(mention, mentions, context))
                .toList();
        return kept.isEmpty() ? mentions : kept;
    }

    private static boolean isRefuge(Mention mention, Context context) {
        return mention.kind() != Mention.Kind.HASHTAG
                && PLATFORMS.contains(mention.entry().service().category())
                && LEADING.contains(wordBefore(context.text().folded(), mention.start()));
    }

    /** Whether a failure is told of the mention: behind a noun for it, or by a phrase that is nearer to it than to any other. */
    private static boolean fails(Mention mention, List<Mention> all, Context context) {
        String folded = context.text().folded();
        String leading = wordBefore(folded, mention.start());
        int before = folded.lastIndexOf(leading, mention.start() - 1);
        return FAULTS.contains(wordBefore(folded, before))
                || context.cues().stream()
                        .filter(cue -> cue.cue().isFailure())
                        .anyMatch(cue -> distance(cue, mention) <= CLOSE
                                && all.stream()
                                        .filter(other -> !other.slug().equals(mention.slug()))
                                        .allMatch(other -> distance(cue, mention) < distance(cue, other)));
    }

    private static int distance(CueHit cue, Mention mention) {
        return cue.distanceTo(mention.start(), mention.end());
    }

    private static String wordBefore(String folded, int start) {
        int end = start;
        while (end > 0 && folded.charAt(end - 1) == ' ') {
            end--;
        }
        return folded.substring(folded.lastIndexOf(' ', end - 1) + 1, end);
    }
}
