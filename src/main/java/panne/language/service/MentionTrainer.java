package panne.language.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import panne.domain.Language;
import panne.language.model.CalibratedTrainer;
import panne.language.model.Example;
import panne.language.model.FeatureBag;
import panne.language.phrase.CueHit;
import panne.language.text.PreparedText;
import panne.lexicon.ServiceCatalogue;
import panne.lexicon.ServiceEntry;

/** Learns from labelled posts which mentions mean a service. */
public final class MentionTrainer {
    private static final double SIGMA = 1;
    private static final int FEWEST = 2;

    private final MentionFinder finder;
    private final Map<String, String> categories = new HashMap<>();
    private final List<Example<FeatureBag>> examples = new ArrayList<>();
    private final List<String> gists = new ArrayList<>();

    public MentionTrainer(ServiceCatalogue catalogue) {
        finder = new MentionFinder(catalogue);
        catalogue.entries().stream()
                .map(ServiceEntry::service)
                .forEach(service -> categories.put(service.slug(), service.category()));
    }

    /**
     * Takes a post in.
     *
     * @param services slugs of the services that it is about
     */
    public void add(PreparedText text, Language language, List<CueHit> cues, List<String> services) {
        List<Mention> mentions = finder.find(text, language);
        Context context = Context.of(text, language, null, cues);
        Set<String> spans = new HashSet<>();
        for (Mention mention : mentions) {
            boolean whole = mentions.stream().noneMatch(other -> other.covers(mention));
            if (MentionModel.isOpen(mention, context)
                    && whole
                    && !isLeftToOperator(mention.slug(), services)
                    && spans.add(mention.start() + " " + mention.end())) {
                boolean meant =
                        mentions.stream().anyMatch(other -> other.sameSpan(mention) && services.contains(other.slug()));
                examples.add(new Example<>(
                        MentionFeatures.of(mention, mentions, context),
                        meant ? MentionModel.MEANT : MentionModel.NOT_MEANT,
                        language));
                gists.add(MentionGist.of(mention, mentions, context));
            }
        }
    }

    /** Labels name the operator alone where one is named: they do not say then whether the generic service was meant. */
    private boolean isLeftToOperator(String slug, List<String> services) {
        return !services.contains(slug)
                && OperatorFirst.isLeftToOperator(
                        slug, services.stream().map(categories::get).collect(Collectors.toSet()));
    }

    /**
     * What a network learns of the posts taken in.
     *
     * @param trained what {@link #train} brought
     * @param reads whether the network reads a language
     */
    public MentionLessons lessons(CalibratedTrainer.Trained trained, Predicate<Language> reads) {
        MentionLessons lessons = new MentionLessons(trained.model());
        for (int i = 0; i < gists.size(); i++) {
            Language language = examples.get(i).language();
            if (reads.test(language)) {
                lessons.add(gists.get(i), language, trained.answers().get(i));
            }
        }
        return lessons;
    }

    /** Trains on all posts taken in. */
    public CalibratedTrainer.Trained train() {
        return new CalibratedTrainer(SIGMA, FEWEST).train(examples);
    }
}
