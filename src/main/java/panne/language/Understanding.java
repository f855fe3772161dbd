package panne.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Language;
import panne.language.encode.SentenceClassifier;
import panne.language.model.ModelFile;
import panne.language.phrase.CueHit;
import panne.language.service.MentionModel;
import panne.language.service.ServiceRecognizer;
import panne.language.stance.Reading;
import panne.language.text.PreparedText;
import panne.lexicon.Folding;
import panne.lexicon.Lexicons;

/** The steps from a raw text to a {@link Reading}: the same in training and in use. */
final class Understanding {
    /** The file of the model that judges mentions, under {@code models/posts}. */
    static final String MENTION_MODEL = "mention.model";

    private final TextSteps steps;
    private final ServiceRecognizer services;

    /** @param mentions judges which mentions mean a service */
    Understanding(Lexicons lexicons, TextSteps steps, MentionModel mentions) {
        this.steps = steps;
        this.services = new ServiceRecognizer(lexicons.services(), mentions);
    }

    /**
     * Loads what it needs.
     *
     * @param home the folder that holds {@code models/}
     * @param network empty where none runs or none is needed
     */
    static Understanding load(Path home, Lexicons lexicons, Optional<SentenceClassifier> network) {
        Path file = home.resolve("models/posts").resolve(MENTION_MODEL);
        return new Understanding(lexicons, new TextSteps(lexicons), new MentionModel(ModelFile.read(file), network));
    }

    PreparedText prepare(String text) {
        return steps.prepare(text);
    }

    /** Whether a text may be about a service; false means that no service would be found in it. */
    boolean mayConcernService(String raw) {
        boolean marked = raw.indexOf('#') >= 0 || raw.indexOf('@') >= 0 || raw.indexOf('&') >= 0;
        return services.mayConcernService(Folding.fold(raw)) || (marked && services.mayConcernService(prepare(raw)));
    }

    Reading read(PreparedText text, Language language, @Nullable Country country) {
        List<CueHit> hits = steps.cues(text, language);
        return new Reading(text, language, services.recognize(text, language, country, hits), hits);
    }

    ServiceRecognizer services() {
        return services;
    }
}
