package panne.language.text;

import java.util.Set;
import panne.lexicon.Folding;

/** Splits the body of a hashtag into words: {@code whatsappdown} into {@code whatsapp down}. */
public final class HashtagSplitter {
    private static final int SHORTEST_HEAD = 2;
    private final Set<String> names;
    private final Set<String> words;

    /**
     * @param names folded names of services, without spaces
     * @param words folded words of the cue phrases
     */
    public HashtagSplitter(Set<String> names, Set<String> words) {
        this.names = Set.copyOf(names);
        this.words = Set.copyOf(words);
    }

    String split(String body) {
        String folded = Folding.fold(body);
        if (folded.length() == body.length() && !names.contains(folded)) {
            for (int cut = body.length() - SHORTEST_HEAD; cut >= SHORTEST_HEAD; cut--) {
                if (isPair(folded.substring(0, cut), folded.substring(cut))) {
                    return body.substring(0, cut) + " " + body.substring(cut);
                }
            }
            return splitAtCapitals(body);
        }
        return body;
    }

    private boolean isPair(String head, String tail) {
        return (names.contains(head) && (words.contains(tail) || names.contains(tail)))
                || (words.contains(head) && names.contains(tail));
    }

    private static String splitAtCapitals(String body) {
        StringBuilder split = new StringBuilder(body.length() + 4);
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '_') {
                split.append(' ');
                continue;
            }
            if (i > 0 && startsWord(body, i)) {
                split.append(' ');
            }
            split.append(c);
        }
        return split.toString();
    }

    private static boolean startsWord(String body, int i) {
        char c = body.charAt(i);
        char before = body.charAt(i - 1);
        return (Character.isUpperCase(c) && Character.isLowerCase(before))
                || (Character.isDigit(c) != Character.isDigit(before) && before != '_' && i > 2);
    }
}
