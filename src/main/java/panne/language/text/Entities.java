package panne.language.text;

import java.util.Map;

/** Decodes the HTML entities that networks leave in texts. */
final class Entities {
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…", "rsquo", "'");
    private static final int LONGEST = 8;

    private Entities() {}

    static String decode(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (ampersand >= 0) {
            int end = text.indexOf(';', ampersand);
            String character =
                    end > ampersand && end - ampersand <= LONGEST ? decodeOne(text.substring(ampersand + 1, end)) : "";
            decoded.append(text, from, ampersand);
            decoded.append(character.isEmpty() ? "&" : character);
            from = character.isEmpty() ? ampersand + 1 : end + 1;
            ampersand = text.indexOf('&', from);
        }
        return decoded.append(text, from, text.length()).toString();
    }

    private static String decodeOne(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, "");
        }
        boolean hexadecimal = entity.startsWith("#x");
        try {
            int codePoint = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
