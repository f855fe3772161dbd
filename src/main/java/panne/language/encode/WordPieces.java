package panne.language.encode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into the pieces that an encoder knows: words and signs first, then of each the longest known piece again
 * and again from its start (Wu et al. 2016, "Google's Neural Machine Translation System", section 4.1).
 */
final class WordPieces {
    private static final String START = "[CLS]";
    private static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    private static final String CONTINUED = "##";

    private final Map<String, Integer> numbers;
    private final int longest;

    /** @param numbers each known piece with its number */
    WordPieces(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
        this.longest = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Reads the vocabulary of a {@code tokenizer.json}. */
    static WordPieces read(InputStream tokenizer) throws IOException {
        JsonNode vocabulary =
                JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
        Map<String, Integer> numbers = new HashMap<>();
        vocabulary
                .properties()
                .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
        return new WordPieces(numbers);
    }

    /**
     * The numbers of the pieces, between those of the start and the end of a sentence.
     *
     * @param folded in small letters and without accents
     * @param most how many pieces at most; what follows is left out
     */
    long[] number(String folded, int most) {
        long[] pieces = new long[most + 2];
        pieces[0] = numberOf(START);
        int count = 1;
        int at = 0;
        while (at < folded.length() && count <= most) {
            int end = endOfWord(folded, at);
            if (!Character.isWhitespace(folded.codePointAt(at))) {
                count = cut(folded.substring(at, end), pieces, count);
            }
            at = end;
        }
        pieces[count] = numberOf(END);
        return Arrays.copyOf(pieces, count + 1);
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end > from ? end : from + Character.charCount(text.codePointAt(from));
    }

    /** Adds the pieces of a word as far as there is room; returns how many there are then. */
    private int cut(String word, long[] pieces, int before) {
        int count = before;
        int from = 0;
        while (from < word.length() && count < pieces.length - 1) {
            int end = endOfPiece(word, from);
            if (end == from) {
                pieces[before] = numberOf(UNKNOWN);
                return before + 1;
            }
            pieces[count++] = numberOf(piece(word, from, end));
            from = end;
        }
        return count;
    }

    private int endOfPiece(String word, int from) {
        int end = Math.min(word.length(), from + longest);
        while (end > from && !numbers.containsKey(piece(word, from, end))) {
            end--;
        }
        return end;
    }

    private static String piece(String word, int from, int end) {
        String letters = word.substring(from, end);
        return from == 0 ? letters : CONTINUED + letters;
    }

    private int numberOf(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalStateException("the vocabulary lacks " + piece);
        }
        return number;
    }
}
