package panne.language.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts at spaces and signs, keeps handles and inner apostrophes whole, and cuts scripts without spaces into
 * overlapping pairs of characters.
 */
public final class WordTokenizer implements Tokenizer {
    private static final String SIGNS = "?!؟¿。%:\"";

    @Override
    public List<Token> tokenize(String folded) {
        List<Token> tokens = new ArrayList<>(folded.length() / 5 + 4);
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (Unsegmented.contains(c)) {
                i = pairs(folded, i, tokens);
            } else if (isWordPart(c) || startsHandle(folded, i)) {
                i = word(folded, i, tokens);
            } else {
                if (SIGNS.indexOf(c) >= 0) {
                    tokens.add(new Token(String.valueOf(c), i, i + 1));
                }
                i++;
            }
        }
        return tokens;
    }

    private static boolean startsHandle(String folded, int i) {
        return folded.charAt(i) == '@' && i + 1 < folded.length() && isWordPart(folded.charAt(i + 1));
    }

    private static int word(String text, int start, List<Token> tokens) {
        int end = start + 1;
        while (end < text.length() && continues(text, end)) {
            end++;
        }
        tokens.add(new Token(text.substring(start, end), start, end));
        return end;
    }

    private static boolean continues(String text, int i) {
        char c = text.charAt(i);
        boolean inner = (c == '\'' || c == '.' || c == '&')
                && i + 1 < text.length()
                && isWordPart(text.charAt(i + 1))
                && Character.isLetterOrDigit(text.charAt(i - 1));
        return inner || (isWordPart(c) && !Unsegmented.contains(c));
    }

    private static int pairs(String text, int start, List<Token> tokens) {
        int end = start + 1;
        while (end < text.length() && Unsegmented.contains(text.charAt(end))) {
            end++;
        }
        for (int i = start; i < Math.max(start + 1, end - 1); i++) {
            int pairEnd = Math.min(end, i + 2);
            tokens.add(new Token(text.substring(i, pairEnd), i, pairEnd));
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || c == '_';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
