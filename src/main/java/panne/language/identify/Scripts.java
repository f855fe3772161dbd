package panne.language.identify;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the languages that their letters give away. */
final class Scripts {
    private static final Map<UnicodeScript, String> SOLE = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.ETHIOPIC, "am")));

    private Scripts() {}

    /** How many letters of each script a text holds; Latin letters of handles and links are gone already. */
    static Map<UnicodeScript, Integer> count(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (latin > 0) {
            counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        return counts;
    }

    /** The script a text is written in; names of services in Latin letters stand in texts of every script. */
    static UnicodeScript main(Map<UnicodeScript, Integer> counts) {
        Map<UnicodeScript, Integer> others = new EnumMap<>(counts);
        int latin = Objects.requireNonNullElse(others.remove(UnicodeScript.LATIN), 0);
        int rest = others.values().stream().mapToInt(Integer::intValue).sum();
        if (rest * 2 < latin) {
            return UnicodeScript.LATIN;
        }
        return others.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(latin > 0 ? UnicodeScript.LATIN : UnicodeScript.COMMON);
    }

    /** The language of the only script that is written in one language, or null. */
    static @Nullable String soleLanguage(Map<UnicodeScript, Integer> counts, UnicodeScript main) {
        boolean kana = counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA);
        return kana && main == UnicodeScript.HAN ? "ja" : SOLE.get(main);
    }

    /** Arabic, Persian or Urdu by letters that only one of them has. */
    static String arabicScript(String text) {
        if (containsAny(text, "ٹڈڑےںھہ")) {
            return "ur";
        }
        return containsAny(text, "پچژگیک") ? "fa" : "ar";
    }

    /** A language of the Cyrillic script by letters that only it has, or null. */
    static @Nullable String cyrillic(String text) {
        if (containsAny(text, "ўЎ")) {
            return "be";
        }
        if (containsAny(text, "іїєґІЇЄҐ")) {
            return "uk";
        }
        if (containsAny(text, "ѓќѕЃЌЅ")) {
            return "mk";
        }
        if (containsAny(text, "јљњћђџЈЉЊЋЂЏ")) {
            return "sr";
        }
        if (containsAny(text, "әғқңөұүһі")) {
            return "kk";
        }
        return containsAny(text, "ыэёЫЭЁ") ? "ru" : null;
    }

    private static boolean containsAny(String text, String letters) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
