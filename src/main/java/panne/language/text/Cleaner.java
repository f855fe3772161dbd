package panne.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import panne.lexicon.Folding;

/** One pass over a raw text that copies what reads as words and collects the rest. Made anew for every text. */
final class Cleaner {
    private static final int MANY_CAPITALS = 6;
    private final String raw;
    private final HashtagSplitter splitter;
    private final Set<String> vocabulary;
    private final StringBuilder clean;
    private final List<String> handles = new ArrayList<>(2);
    private final List<String> hashtags = new ArrayList<>(2);
    private final List<Integer> emoji = new ArrayList<>(2);
    private final List<String> hosts = new ArrayList<>(1);
    private boolean reply;
    private boolean elongated;
    private int capitals;
    private int letters;

    Cleaner(String raw, HashtagSplitter splitter, Set<String> vocabulary) {
        this.raw = raw;
        this.splitter = splitter;
        this.vocabulary = vocabulary;
        this.clean = new StringBuilder(raw.length() + 8);
    }

    /** Reads the text once; the getters are valid afterwards. */
    String clean() {
        int i = 0;
        while (i < raw.length()) {
            i = step(i);
        }
        return clean.toString();
    }

    List<String> handles() {
        return handles;
    }

    List<String> hashtags() {
        return hashtags;
    }

    List<Integer> emoji() {
        return emoji;
    }

    PreparedText.Traits traits(boolean repost) {
        return new PreparedText.Traits(
                hosts, repost, reply, elongated, capitals >= MANY_CAPITALS && capitals * 10 > letters * 7);
    }

    private int step(int i) {
        char c = raw.charAt(i);
        if (c == '@' && isWordPart(i + 1)) {
            return handle(i);
        }
        if ((c == '#' || c == '＃') && isWordPart(i + 1)) {
            return hashtag(i);
        }
        if (Character.isLetterOrDigit(c) && startsWord(i)) {
            return word(i);
        }
        if (c > 0x2000 && isEmoji(raw.codePointAt(i))) {
            emoji.add(raw.codePointAt(i));
            clean.append(' ');
            return i + Character.charCount(raw.codePointAt(i));
        }
        clean.append(c < ' ' ? ' ' : c);
        return i + 1;
    }

    private boolean startsWord(int i) {
        return i == 0 || !Character.isLetterOrDigit(raw.charAt(i - 1));
    }

    private boolean isWordPart(int i) {
        return i < raw.length() && (Character.isLetterOrDigit(raw.charAt(i)) || raw.charAt(i) == '_' || isMark(i));
    }

    private boolean isMark(int i) {
        int type = Character.getType(raw.charAt(i));
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private int endOfWord(int from) {
        int end = from;
        while (isWordPart(end)) {
            end++;
        }
        return end;
    }

    private int handle(int at) {
        int end = endOfWord(at + 1);
        handles.add(Folding.fold(raw.substring(at + 1, end)));
        reply |= clean.isEmpty() || clean.toString().isBlank();
        clean.append(raw, at, end);
        return end;
    }

    private int hashtag(int at) {
        int end = endOfWord(at + 1);
        String body = raw.substring(at + 1, end);
        hashtags.add(Folding.fold(body));
        clean.append(splitter.split(body));
        return end;
    }

    private int word(int at) {
        int linkEnd = Links.end(raw, at);
        if (linkEnd > at) {
            hosts.add(Links.host(raw, at));
            clean.append(' ');
            return linkEnd;
        }
        int end = endOfWord(at);
        String word = raw.substring(at, end);
        countCapitals(word);
        if (Emphasis.isMere(word) && clean.length() > 0 && end < raw.length()) {
            return end;
        }
        clean.append(isElongated(word) ? shortened(word) : word);
        return end;
    }

    private void countCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            letters++;
            if (Character.isUpperCase(word.charAt(i))) {
                capitals++;
            }
        }
    }

    private static boolean isElongated(String word) {
        for (int i = 2; i < word.length(); i++) {
            if (sameLetters(word, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameLetters(String word, int i) {
        char c = word.charAt(i);
        return Character.isLetter(c) && c < 0x2E80 && same(c, word.charAt(i - 1)) && same(c, word.charAt(i - 2));
    }

    private static boolean same(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
    }

    /** {@code dooown} becomes the known word {@code down}, {@code coool} the known {@code cool}. */
    private String shortened(String word) {
        if (word.regionMatches(true, 0, "www", 0, 3)) {
            return word;
        }
        elongated = true;
        String once = collapsed(word, 1);
        String twice = collapsed(word, 2);
        return !vocabulary.contains(Folding.fold(once)) && vocabulary.contains(Folding.fold(twice)) ? twice : once;
    }

    private static String collapsed(String word, int keep) {
        StringBuilder collapsed = new StringBuilder(word.length());
        int run = 0;
        while (run < word.length()) {
            int end = run + 1;
            while (end < word.length() && same(word.charAt(run), word.charAt(end))) {
                end++;
            }
            int length = end - run;
            collapsed.append(word, run, run + (length > 2 ? keep : length));
            run = end;
        }
        return collapsed.toString();
    }

    private static boolean isEmoji(int codePoint) {
        return (codePoint >= 0x1F000 && codePoint < 0x1FB00)
                || (codePoint >= 0x2600 && codePoint < 0x27C0)
                || (codePoint >= 0x2300 && codePoint < 0x2400)
                || (codePoint >= 0x2B00 && codePoint < 0x2C00)
                || (codePoint >= 0xE0000 && codePoint < 0xE0080);
    }
}
