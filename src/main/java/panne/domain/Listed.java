package panne.domain;

import java.util.List;

/** Lists of words as people write them. */
public final class Listed {
    private Listed() {}

    /** {@code WhatsApp}, {@code WhatsApp and Facebook}, {@code WhatsApp, Facebook and Instagram}. */
    public static String of(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** {@code WhatsApp, Facebook, Instagram and 2 more}: the first of them when there are more. */
    public static String of(List<String> words, int shown) {
        return words.size() <= shown
                ? of(words)
                : String.join(", ", words.subList(0, shown)) + " and " + (words.size() - shown) + " more";
    }
}
