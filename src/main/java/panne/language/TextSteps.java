package panne.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import panne.domain.Language;
import panne.language.phrase.CueFinder;
import panne.language.phrase.CueHit;
import panne.language.text.HashtagSplitter;
import panne.language.text.Preparation;
import panne.language.text.PreparedText;
import panne.language.text.WordTokenizer;
import panne.lexicon.Cues;
import panne.lexicon.Lexicons;

/** The steps that need no trained model: a raw text goes in, its words and cue phrases come out. */
final class TextSteps {
    private final Preparation preparation;
    private final CueFinder cues;

    TextSteps(Lexicons lexicons) {
        Set<String> names = new HashSet<>();
        lexicons.services().entries().forEach(entry -> {
            entry.names().forEach(name -> names.add(name.text().replace(" ", "")));
            entry.words().forEach(word -> names.add(word.text()));
        });
        Set<String> words = new HashSet<>();
        for (Cues.Phrase phrase : lexicons.cues().phrases()) {
            words.addAll(Arrays.asList(phrase.text().split(" ")));
            words.add(phrase.text().replace(" ", ""));
        }
        Set<String> vocabulary = new HashSet<>(names);
        vocabulary.addAll(words);
        preparation = new Preparation(new HashtagSplitter(names, words), vocabulary, new WordTokenizer());
        cues = new CueFinder(lexicons.cues());
    }

    PreparedText prepare(String text) {
        return preparation.prepare(text);
    }

    List<CueHit> cues(PreparedText text, Language language) {
        return cues.find(text, language);
    }
}
