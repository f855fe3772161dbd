package panne.language.identify;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import panne.domain.Language;
import panne.language.text.PreparedText;
import panne.language.text.Token;
import panne.lexicon.FunctionWords;

/**
 * Identifies the language of a post: by its script where that suffices, by its most frequent words where they are
 * clear, else by character statistics, all weighed with the platform's own tag. Safe for several threads.
 */
public final class LanguageIdentifier {
    private static final double CLEAR_VOTES = 2.4;
    private static final double CLEAR_LEAD = 1.5;
    private static final double VOTE_WEIGHT = 3;
    private static final double SHARPNESS = 20;
    private static final double LEAST_CHANCE = 0.002;
    private static final double TAG_WEIGHT = 3;
    /** What hardly tells is likelier English, which people everywhere post in, than any other language. */
    private static final double COMMONEST_WEIGHT = 2;

    private static final Language COMMONEST = new Language("en");
    private static final double SURE_ENOUGH = 0.5;
    private static final int FEWEST_LETTERS = 3;

    private final List<Language> allowed;
    private final List<Language> languages;
    private final FunctionWordVotes votes;
    private final OpenNlpDetector detector;
    private final Set<String> names;

    /** @param names words that say nothing of a language, since services go by them everywhere */
    public LanguageIdentifier(List<Language> languages, FunctionWords words, Set<String> names) {
        this.names = Set.copyOf(names);
        this.votes = new FunctionWordVotes(words, languages);
        this.languages = votes.languages();
        this.detector = new OpenNlpDetector(this.languages);
        this.allowed = List.copyOf(languages);
    }

    public LanguageGuess identify(PreparedText text, @Nullable String tag) {
        Map<UnicodeScript, Integer> letters = Scripts.count(text.clean());
        UnicodeScript main = Scripts.main(letters);
        if (main == UnicodeScript.COMMON || letters.getOrDefault(main, 0) < 2) {
            return ofTag(tag);
        }
        if (main == UnicodeScript.LATIN) {
            return latin(text, tag);
        }
        return known(byScript(text.clean(), letters, main), 0.97, tag);
    }

    private static String byScript(String text, Map<UnicodeScript, Integer> letters, UnicodeScript main) {
        String sole = Scripts.soleLanguage(letters, main);
        if (sole != null) {
            return sole;
        }
        if (main == UnicodeScript.ARABIC) {
            return Scripts.arabicScript(text);
        }
        String cyrillic = main == UnicodeScript.CYRILLIC ? Scripts.cyrillic(text) : null;
        return cyrillic != null ? cyrillic : main == UnicodeScript.CYRILLIC ? "ru" : "und";
    }

    private LanguageGuess known(String code, double confidence, @Nullable String tag) {
        Language language = new Language(code);
        return allowed.contains(language) ? new LanguageGuess(language, confidence) : ofTag(tag);
    }

    private LanguageGuess ofTag(@Nullable String tag) {
        if (tag == null || !tag.matches("[a-z]{2}") || !allowed.contains(new Language(tag))) {
            return LanguageGuess.NONE;
        }
        return new LanguageGuess(new Language(tag), 0.6);
    }

    private LanguageGuess latin(PreparedText text, @Nullable String tag) {
        double[] hits = votes.count(text.tokens());
        int best = indexOfLargest(hits);
        double lead = hits[best] - secondLargest(hits, best);
        if (hits[best] >= CLEAR_VOTES && lead >= CLEAR_LEAD) {
            return new LanguageGuess(languages.get(best), 1 - 0.5 * Math.exp(-1.2 * lead));
        }
        return weighed(text, hits, tag);
    }

    private LanguageGuess weighed(PreparedText text, double[] hits, @Nullable String tag) {
        String words = wordsOnly(text);
        if (words.length() < FEWEST_LETTERS) {
            return ofTag(tag);
        }
        double[] chances = detector.chances(words);
        int tagged = tag == null || !tag.matches("[a-z]{2}") ? -1 : languages.indexOf(new Language(tag));
        double[] scores = new double[chances.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = SHARPNESS * Math.log(chances[i] + LEAST_CHANCE)
                    + VOTE_WEIGHT * hits[i]
                    + (i == tagged ? TAG_WEIGHT : 0)
                    + (languages.get(i).equals(COMMONEST) ? COMMONEST_WEIGHT : 0);
        }
        int best = indexOfLargest(scores);
        double total = Arrays.stream(scores)
                .map(score -> Math.exp(score - scores[best]))
                .sum();
        double confidence = 1 / total;
        return confidence < SURE_ENOUGH ? LanguageGuess.NONE : new LanguageGuess(languages.get(best), confidence);
    }

    private String wordsOnly(PreparedText text) {
        StringBuilder words = new StringBuilder(text.clean().length());
        for (Token token : text.tokens()) {
            if (token.isWord() && !names.contains(token.text())) {
                int from = text.origins().of(token.start());
                int to = text.origins().of(token.end() - 1) + 1;
                words.append(words.isEmpty() ? "" : " ").append(text.clean(), from, to);
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static int indexOfLargest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static double secondLargest(double[] values, int best) {
        double second = 0;
        for (int i = 0; i < values.length; i++) {
            second = i != best && values[i] > second ? values[i] : second;
        }
        return second;
    }
}
