package panne.language.text;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A folded text as a network is given to read it: some of its words called otherwise, so that what holds of one holds of all.
 * Before it stands whether it is passed on and whether it links to something.
 */
public final class Retelling {
    private static final String PASSED_ON = "rt ";
    private static final String LINKS = "link ";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Retelling() {}

    /**
     * What is told instead of a word, and perhaps of those behind it.
     *
     * @param end where what it stands for ends in the folded text, exclusive
     */
    public record Instead(String words, int end) {}

    /**
     * Tells a text again.
     *
     * @param from where in the folded text it begins
     * @param instead what is told instead of the words from a token on; empty where it stays
     */
    public static String of(PreparedText text, int from, Function<Token, Optional<Instead>> instead) {
        StringBuilder told = new StringBuilder(text.folded().length() + 16);
        if (text.traits().repost()) {
            told.append(PASSED_ON);
        }
        if (text.traits().links() > 0) {
            told.append(LINKS);
        }
        addWords(text, from, instead, told);
        return SPACES.matcher(told).replaceAll(" ").strip();
    }

    private static void addWords(
            PreparedText text, int from, Function<Token, Optional<Instead>> instead, StringBuilder told) {
        String folded = text.folded();
        int at = from;
        for (Token token : text.tokens()) {
            Optional<Instead> other = token.start() < at ? Optional.empty() : instead.apply(token);
            if (other.isPresent()) {
                told.append(folded, at, token.start()).append(other.get().words());
                at = Math.max(token.end(), other.get().end());
            }
        }
        told.append(folded, Math.min(at, folded.length()), folded.length());
    }
}
