package panne.language.service;

import panne.lexicon.Name;

/**
 * Narrows the mention of a generic service to its noun: of {@code no power} only {@code power} names electricity,
 * the rest says how it fares.
 */
final class Nouns {
    private static final String GENERIC = "generic";

    private Nouns() {}

    static ServiceMention narrowed(Mention mention, String folded) {
        if (!mention.entry().service().category().equals(GENERIC)) {
            return new ServiceMention(mention.entry().service(), mention.start(), mention.end());
        }
        String phrase = folded.substring(mention.start(), mention.end());
        for (Name word : mention.entry().words()) {
            int at = phrase.indexOf(word.text());
            if (at >= 0 && isWhole(phrase, at, at + word.text().length())) {
                int start = mention.start() + at;
                return new ServiceMention(
                        mention.entry().service(), start, start + word.text().length());
            }
        }
        return new ServiceMention(mention.entry().service(), mention.start(), mention.start());
    }

    private static boolean isWhole(String phrase, int from, int to) {
        return (from == 0 || !Character.isLetter(phrase.charAt(from - 1)))
                && (to == phrase.length() || !Character.isLetter(phrase.charAt(to)));
    }
}
