package panne.language.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import panne.domain.Language;
import panne.language.text.Token;
import panne.lexicon.FunctionWords;

/** Lets each word of a text vote for the languages in which it is among the most frequent. */
final class FunctionWordVotes {
    private final List<Language> languages;
    private final Map<String, int[]> voters = new HashMap<>();

    FunctionWordVotes(FunctionWords words, List<Language> allowed) {
        this.languages = words.byLanguage().keySet().stream()
                .filter(allowed::contains)
                .sorted()
                .toList();
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < languages.size(); i++) {
            for (String word : words.byLanguage().getOrDefault(languages.get(i), List.of())) {
                lists.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
            }
        }
        lists.forEach((word, indexes) ->
                voters.put(word, indexes.stream().mapToInt(Integer::intValue).toArray()));
    }

    List<Language> languages() {
        return languages;
    }

    /** The votes by language, in the order of {@link #languages()}. */
    double[] count(List<Token> tokens) {
        double[] votes = new double[languages.size()];
        for (Token token : tokens) {
            int[] indexes = voters.get(token.text());
            if (indexes != null) {
                double weight = 0.5 + 0.5 / indexes.length;
                Arrays.stream(indexes).forEach(i -> votes[i] += weight);
            }
        }
        return votes;
    }
}
