package panne.language.text;

import java.util.Locale;

/** Recognises links, with or without their scheme. */
final class Links {
    private Links() {}

    /** Where the link that starts at {@code at} ends; {@code at} when none starts there. */
    static int end(String text, int at) {
        boolean link = text.regionMatches(true, at, "http://", 0, 7)
                || text.regionMatches(true, at, "https://", 0, 8)
                || text.regionMatches(true, at, "www.", 0, 4)
                || text.regionMatches(true, at, "pic.twitter.com/", 0, 16)
                || hasHostAndPath(text, at);
        return link ? endOfRun(text, at) : at;
    }

    /** The host of the link that starts at {@code at}, in small letters and without {@code www.}. */
    static String host(String text, int at) {
        int scheme = text.indexOf("://", at);
        int from = scheme >= 0 && scheme - at <= "https".length() ? scheme + 3 : at;
        int to = from;
        while (to < text.length() && (isHost(text.charAt(to)) || text.charAt(to) == '.')) {
            to++;
        }
        String host = text.substring(from, to).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** {@code t.co/abc}: an ASCII host with a dot, then a slash. A bare {@code x.com} is a name, not a link. */
    private static boolean hasHostAndPath(String text, int at) {
        int dot = -1;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/') {
                return dot > at && i - dot > 2 && i + 1 < text.length() && isHost(text.charAt(i + 1));
            }
            if (c == '.') {
                dot = i;
            } else if (!isHost(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHost(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-');
    }

    private static int endOfRun(String text, int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '"') {
            end++;
        }
        return end;
    }
}
