package panne.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import panne.domain.Language;
import panne.language.country.CountryLocator;
import panne.language.encode.SentenceClassifier;
import panne.language.identify.LanguageIdentifier;
import panne.language.stance.StanceClassifier;
import panne.lexicon.Lexicons;
import panne.lexicon.Name;

/** Where annotators come from. */
public final class Annotators {
    private Annotators() {}

    /**
     * Loads lexicons and models.
     *
     * @param home the folder that holds {@code lexicons/} and {@code models/}
     * @param languages those that posts may be in
     * @throws panne.domain.PanneException naming everything that is wrong with them
     */
    public static Annotator load(Path home, List<Language> languages) {
        Lexicons lexicons = Lexicons.read(home);
        Optional<SentenceClassifier> network = NetworkTraining.read(home);
        return new PostAnnotator(
                Understanding.load(home, lexicons, network),
                new LanguageIdentifier(languages, lexicons.functionWords(), namesEverywhere(lexicons)),
                new CountryLocator(lexicons.places()),
                StanceClassifier.read(home.resolve("models/posts"), network),
                new Relief(RepairTalk.load(home.resolve("lexicons"))));
    }

    /** Single words that mean a service whatever the language. */
    private static Set<String> namesEverywhere(Lexicons lexicons) {
        return lexicons.services().entries().stream()
                .flatMap(entry -> entry.names().stream())
                .filter(name -> name.language() == null)
                .map(Name::text)
                .filter(name -> name.indexOf(' ') < 0)
                .collect(Collectors.toSet());
    }

    /** Loads what it takes to drop posts that name no service. */
    public static Prefilter prefilter(Path home) {
        Understanding understanding = Understanding.load(home, Lexicons.read(home), Optional.empty());
        return post -> understanding.mayConcernService(post.text());
    }
}
