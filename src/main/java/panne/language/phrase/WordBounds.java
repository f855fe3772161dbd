package panne.language.phrase;

import java.util.Set;
import panne.language.text.Unsegmented;

/** Decides whether a stretch of text is a whole word, endings of inflecting languages and Arabic prefixes allowed. */
final class WordBounds {
    private static final int LONG_ENOUGH_TO_INFLECT = 5;
    private static final int LONGEST_ENDING = 3;
    private static final Set<String> ENDINGS = Set.of(
            "s", "a", "u", "e", "ie", "em", "om", "ow", "owi", "y", "i", "n", "en", "ta", "te", "da", "de", "dan",
            "den", "tan", "ten", "in", "un", "yi", "yu", "ya", "ye", "la", "le", "ku", "mu", "nya", "lla", "ssa", "sta",
            "ban", "ben", "nak", "nek", "ra", "re", "ul", "ului", "er", "а", "у", "е", "ом", "ой", "ы", "и", "ов", "ам",
            "ах", "ю", "я", "ем", "ях");
    private static final Set<String> ARABIC_PREFIXES =
            Set.of("و", "ال", "ب", "ل", "ف", "وال", "بال", "لل", "ع", "فال", "ها");
    private static final int LONGEST_PREFIX = 3;

    private WordBounds() {}

    static boolean around(String text, int begin, int end) {
        return startsWord(text, begin) && (isFree(text, end) || endOfInflected(text, begin, end) > end);
    }

    /** {@code end}, or the end of the word when it goes on with an ending only. */
    static int endOfInflected(String text, int begin, int end) {
        if (isFree(text, end) || end - begin < LONG_ENOUGH_TO_INFLECT) {
            return end;
        }
        int wordEnd = end;
        while (wordEnd < text.length() && wordEnd - end <= LONGEST_ENDING && isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        return wordEnd - end <= LONGEST_ENDING && ENDINGS.contains(text.substring(end, wordEnd)) ? wordEnd : end;
    }

    private static boolean startsWord(String text, int begin) {
        if (begin == 0 || Unsegmented.contains(text.charAt(begin))) {
            return true;
        }
        char before = text.charAt(begin - 1);
        if (before == '@' || before == '_') {
            return false;
        }
        return !isLetter(before) || Unsegmented.contains(before) || hasArabicPrefix(text, begin);
    }

    private static boolean hasArabicPrefix(String text, int begin) {
        if (!isArabic(text.charAt(begin - 1))) {
            return false;
        }
        int start = begin;
        while (start > 0 && begin - start <= LONGEST_PREFIX && isArabic(text.charAt(start - 1))) {
            start--;
        }
        return begin - start <= LONGEST_PREFIX && ARABIC_PREFIXES.contains(text.substring(start, begin));
    }

    private static boolean isFree(String text, int end) {
        return end >= text.length()
                || (!isLetter(text.charAt(end)) && text.charAt(end) != '_')
                || Unsegmented.contains(text.charAt(end))
                || Unsegmented.contains(text.charAt(end - 1));
    }

    private static boolean isLetter(char c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c);
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isArabic(char c) {
        return c >= 0x0600 && c <= 0x06FF;
    }
}
