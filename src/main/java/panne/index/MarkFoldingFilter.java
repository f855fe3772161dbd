package panne.index;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Drops accents from letters outside Latin, where ASCII folding does not reach: {@code ё} is found as {@code е}. */
final class MarkFoldingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    MarkFoldingFilter(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isAscii()) {
            String folded = withoutMarks(term.toString());
            term.setEmpty().append(folded);
        }
        return true;
    }

    private boolean isAscii() {
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Only the marks of European scripts go (U+0300 to U+036F): elsewhere they are vowels and mean something. */
    private static String withoutMarks(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .chars()
                .filter(letter -> letter < 0x300 || letter > 0x36F)
                .forEach(letter -> kept.append((char) letter));
        String folded = Normalizer.normalize(kept, Normalizer.Form.NFC);
        return folded.isEmpty() ? word : folded;
    }
}
