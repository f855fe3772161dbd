package panne.language;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.Language;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Stance;
import panne.language.country.CountryLocator;
import panne.language.identify.LanguageGuess;
import panne.language.identify.LanguageIdentifier;
import panne.language.stance.Judgement;
import panne.language.stance.Reading;
import panne.language.stance.StanceClassifier;
import panne.language.text.PreparedText;

/** Annotates a post step by step: text, language, country, services, stance. */
final class PostAnnotator implements Annotator {
    private static final Logger LOG = LoggerFactory.getLogger(PostAnnotator.class);
    private final Understanding understanding;
    private final Accounts accounts;
    private final LanguageIdentifier identifier;
    private final CountryLocator locator;
    private final StanceClassifier classifier;
    private final Relief relief;

    PostAnnotator(
            Understanding understanding,
            LanguageIdentifier identifier,
            CountryLocator locator,
            StanceClassifier classifier,
            Relief relief) {
        this.understanding = understanding;
        this.accounts = new Accounts(understanding.services());
        this.identifier = identifier;
        this.locator = locator;
        this.classifier = classifier;
        this.relief = relief;
    }

    @Override
    public AnnotatedPost annotate(Post post) {
        try {
            return new AnnotatedPost(post, understand(post));
        } catch (RuntimeException e) {
            LOG.warn("Post {} could not be understood and is kept as other", post.id(), e);
            return new AnnotatedPost(
                    post,
                    new Annotation(Language.UNDETERMINED, 0, Stance.OTHER, 0, List.of(), null, null, null, false));
        }
    }

    private Annotation understand(Post post) {
        PreparedText text = understanding.prepare(post.text());
        LanguageGuess guess = identifier.identify(text, post.language());
        Optional<Placement> placement = locator.locate(post, guess);
        Optional<Placement> told = placement.or(() -> locator.named(text));
        Country country = told.map(Placement::country).orElse(null);
        Reading reading = understanding.read(text, guess.language(), country);
        String operator = accounts.operator(post).orElse(null);
        Judgement judgement = relief.judge(post, reading, classifier.judge(reading, operator != null), operator);
        if (placement.isEmpty()) {
            placement = speaksOfItself(judgement.stance()) ? told : Optional.empty();
            placement = placement.or(() -> locator.infer(reading, guess));
        }
        return new Annotation(
                guess.language(),
                guess.confidence(),
                judgement.stance(),
                judgement.confidence(),
                services(reading, judgement.stance(), operator),
                judgement.symptom(),
                placement.orElse(null),
                null,
                false,
                operator);
    }

    /** An operator's announcement that names no service is about its own. */
    private static List<String> services(Reading reading, Stance stance, @Nullable String operator) {
        List<String> named = reading.services().stream()
                .map(mention -> mention.service().slug())
                .toList();
        return named.isEmpty() && operator != null && stance == Stance.STATEMENT ? List.of(operator) : named;
    }

    /** Whether the post complains of the author's own lot: then the places that it names are the author's. */
    private static boolean speaksOfItself(Stance stance) {
        return stance.isWitness() || stance == Stance.GRIPE;
    }
}
