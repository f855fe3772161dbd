package panne.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Splits text of any language into words by Unicode's rules and folds case, accents, widths, digits and elisions. */
final class TextAnalyzer extends Analyzer {
    private static final CharArraySet ARTICLES = new CharArraySet(
            List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c", "un", "dell", "all", "dall", "nell", "sull", "quest"),
            true);

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stems = new EnglishPossessiveFilter(new ElisionFilter(words, ARTICLES));
        return new TokenStreamComponents(words, fold(stems));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return fold(in);
    }

    private static TokenStream fold(TokenStream in) {
        TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(new DecimalDigitFilter(new CJKWidthFilter(in))));
        return new MarkFoldingFilter(plain);
    }
}
