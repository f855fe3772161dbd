package panne.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Language;
import panne.language.phrase.CueFinder;
import panne.language.phrase.CueHit;
import panne.language.service.ServiceRecognizer;
import panne.language.stance.Reading;
import panne.language.text.HashtagSplitter;
import panne.language.text.Preparation;
import panne.language.text.PreparedText;
import panne.language.text.WordTokenizer;
import panne.lexicon.Cues;
import panne.lexicon.Folding;
import panne.lexicon.Lexicons;

/** The steps from a raw text to a {@link Reading}: the same in training and in use. */
final class Understanding {
    private final Preparation preparation;
    private final CueFinder cues;
    private final ServiceRecognizer services;

    Understanding(Lexicons lexicons) {
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
        this.preparation = new Preparation(new HashtagSplitter(names, words), vocabulary, new WordTokenizer());
        this.cues = new CueFinder(lexicons.cues());
        this.services = new ServiceRecognizer(lexicons.services());
    }

    PreparedText prepare(String text) {
        return preparation.prepare(text);
    }

    /** Whether a text may be about a service; false means that no service would be found in it. */
    boolean mayConcernService(String raw) {
        boolean marked = raw.indexOf('#') >= 0 || raw.indexOf('@') >= 0 || raw.indexOf('&') >= 0;
        return services.mayConcernService(Folding.fold(raw)) || (marked && services.mayConcernService(prepare(raw)));
    }

    Reading read(PreparedText text, Language language, @Nullable Country country) {
        List<CueHit> hits = cues.find(text, language);
        return new Reading(text, language, services.recognize(text, language, country, hits), hits);
    }

    ServiceRecognizer services() {
        return services;
    }
}
