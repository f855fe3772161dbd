package panne.language.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import panne.lexicon.Folding;

/** Turns raw texts into {@link PreparedText}: cleaned, folded and tokenised. Safe for several threads. */
public final class Preparation {
    /** {@code RT @name:}, or the words of another in quotation marks behind the name. */
    private static final Pattern REPOST =
            Pattern.compile("^\\s*(?:[\"“”„«]?\\s*(?:RT|rt|MT)\\s*:?\\s*@\\w+\\s*:?|[\"“”„«]\\s*@\\w+\\s*:)");

    private final HashtagSplitter splitter;
    private final Set<String> vocabulary;
    private final Tokenizer tokenizer;

    /** @param vocabulary folded words that an elongated word may mean */
    public Preparation(HashtagSplitter splitter, Set<String> vocabulary, Tokenizer tokenizer) {
        this.splitter = splitter;
        this.vocabulary = Set.copyOf(vocabulary);
        this.tokenizer = tokenizer;
    }

    public PreparedText prepare(String raw) {
        String decoded = compose(Entities.decode(raw));
        boolean repost = decoded.length() > 2 && REPOST.matcher(decoded).lookingAt();
        String body = repost ? REPOST.matcher(decoded).replaceFirst("") : decoded;
        Cleaner cleaner = new Cleaner(body, splitter, vocabulary);
        String clean = cleaner.clean();
        int[] origins = new int[clean.length() * 2 + 8];
        String folded = fold(clean, origins);
        List<Token> tokens = tokenizer.tokenize(folded);
        return new PreparedText(
                clean,
                folded,
                new Origins(origins, folded.length()),
                tokens,
                cleaner.handles(),
                cleaner.hashtags(),
                cleaner.emoji(),
                cleaner.traits(repost));
    }

    private static String compose(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String fold(String clean, int[] origins) {
        StringBuilder folded = new StringBuilder(clean.length() + 8);
        for (int i = 0; i < clean.length(); i++) {
            int before = folded.length();
            if (before + 4 >= origins.length) {
                break;
            }
            Folding.append(clean.charAt(i), folded);
            Arrays.fill(origins, before, folded.length(), i);
        }
        return folded.toString();
    }
}
