package panne.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/** Folds what writers vary without meaning it: case, accents, width, quotes, Arabic letter forms. */
public final class Folding {
    private static final String[] CACHE = new String[Character.MAX_VALUE + 1];
    private static final String APOSTROPHES = "ʼ’‘´`′";

    private Folding() {}

    /** The folded form of a whole text. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            append(composed.charAt(i), folded);
        }
        return folded.toString();
    }

    /** Appends the folded form of one character: nothing for a mark, two letters for a ligature. */
    public static void append(char c, StringBuilder folded) {
        if (c < 0x80) {
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            return;
        }
        String form = CACHE[c];
        if (form == null) {
            form = formOf(c);
            CACHE[c] = form;
        }
        folded.append(form);
    }

    private static String formOf(char c) {
        if (APOSTROPHES.indexOf(c) >= 0) {
            return "'";
        }
        if (Character.isSurrogate(c)) {
            return String.valueOf(c);
        }
        String compatible =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder form = new StringBuilder();
        compatible.chars().forEach(part -> form.append(simplified((char) part)));
        return form.toString();
    }

    private static String simplified(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'ё' -> "е";
            case 'أ', 'إ', 'آ', 'ٱ' -> "ا";
            case 'ى', 'ی' -> "ي";
            case 'ک' -> "ك";
            case 'ة' -> "ه";
            case '“', '”', '„', '«', '»' -> "\"";
            case '–', '—', '−' -> "-";
            case '\u00A0', '\u3000' -> " ";
            case '\u0640', '\u093C', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\uFE0F', '\uFEFF', '\u00AD' ->
                "";
            default -> withoutAccent(c);
        };
    }

    private static String withoutAccent(char c) {
        if ((c >= 0x0300 && c <= 0x036F) || (c >= 0x064B && c <= 0x065F) || c == 0x0670) {
            return "";
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (script != Character.UnicodeScript.LATIN && script != Character.UnicodeScript.GREEK) {
            return String.valueOf(c);
        }
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }
}
