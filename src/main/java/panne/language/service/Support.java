package panne.language.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import panne.domain.Language;
import panne.language.phrase.CueHit;
import panne.lexicon.Cue;

/** Gathers what speaks for a word with two meanings being the service here. */
final class Support {
    private static final Language GERMAN = new Language("de");
    private static final int CLOSE = 3;
    private static final int SHORTEST_NAME = 4;

    private Support() {}

    /** What speaks for the service. */
    enum Ground {
        COMPANY,
        SUPPORT_WORD,
        FAILURE,
        PROPER_NAME
    }

    static Set<Ground> groundsOf(Mention mention, List<Mention> all, Context context) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        note(Ground.COMPANY, hasCompany(mention, all), grounds);
        note(Ground.SUPPORT_WORD, hasSupportWord(mention, context), grounds);
        note(Ground.FAILURE, fails(mention, context), grounds);
        note(Ground.PROPER_NAME, isProperName(mention, context), grounds);
        return grounds;
    }

    private static void note(Ground ground, boolean holds, Set<Ground> grounds) {
        if (holds) {
            grounds.add(ground);
        }
    }

    /** The same service is meant elsewhere in the text without doubt. */
    private static boolean hasCompany(Mention mention, List<Mention> all) {
        return all.stream()
                .anyMatch(other ->
                        other.kind() != Mention.Kind.WORD && other.entry().equals(mention.entry()));
    }

    private static boolean hasSupportWord(Mention mention, Context context) {
        for (String support : mention.entry().support()) {
            boolean found = support.indexOf(' ') < 0
                    ? context.words().contains(support)
                    : context.text().folded().contains(support);
            if (found
                    && !context.text()
                            .folded()
                            .substring(mention.start(), mention.end())
                            .contains(support)) {
                return true;
            }
        }
        return false;
    }

    /** {@code teams is down}: a malfunction right behind or before the word. */
    private static boolean fails(Mention mention, Context context) {
        if (mention.entry().service().category().equals("generic")) {
            return false;
        }
        for (CueHit cue : context.cues()) {
            if (cue.cue() == Cue.MALFUNCTION && cue.distanceTo(mention.start(), mention.end()) <= CLOSE) {
                return true;
            }
        }
        return false;
    }

    /** A capital in the midst of a sentence that is not all capitals; German writes every noun so. */
    private static boolean isProperName(Mention mention, Context context) {
        if (context.language().equals(GERMAN)
                || mention.end() - mention.start() < SHORTEST_NAME
                || mention.entry().service().category().equals("generic")
                || context.text().traits().shouted()
                || !context.text().isCapital(mention.start())
                || context.text().isCapital(mention.start() + 1)) {
            return false;
        }
        return !startsSentence(context.text().folded(), mention.start()) && !isAmongCapitals(mention, context);
    }

    private static boolean startsSentence(String folded, int start) {
        int i = start - 1;
        while (i >= 0 && folded.charAt(i) == ' ') {
            i--;
        }
        return i < 0 || ".!?:\"-…(\n".indexOf(folded.charAt(i)) >= 0 || i == start - 1;
    }

    /** Part of a longer title or name, such as {@code Orange County}. */
    private static boolean isAmongCapitals(Mention mention, Context context) {
        String folded = context.text().folded();
        int next = mention.end() + 1;
        boolean capitalBehind = next < folded.length()
                && folded.charAt(mention.end()) == ' '
                && context.text().isCapital(next);
        int before = folded.lastIndexOf(' ', Math.max(0, mention.start() - 2)) + 1;
        boolean capitalBefore =
                before < mention.start() - 1 && before > 0 && context.text().isCapital(before);
        return capitalBehind || capitalBefore;
    }
}
