package panne.language.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Who provides what the generic services stand for. */
    private static final Map<String, String> PROVIDERS =
            Map.of("internet-access", "telecom", "mobile-network", "telecom", "electricity", "energy");

    private final MentionFinder finder;
    private final Map<String, String> categories = new HashMap<>();
    private final List<Example<FeatureBag>> examples = new ArrayList<>();

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
            boolean written = mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.WORD;
            boolean whole = mentions.stream().noneMatch(other -> other.covers(mention));
            if (written
                    && whole
                    && !isLeftToProvider(mention.slug(), services)
                    && spans.add(mention.start() + " " + mention.end())) {
                boolean meant =
                        mentions.stream().anyMatch(other -> other.sameSpan(mention) && services.contains(other.slug()));
                examples.add(new Example<>(
                        MentionFeatures.of(mention, mentions, context),
                        meant ? MentionModel.MEANT : MentionModel.NOT_MEANT,
                        language));
            }
        }
    }

    /** Labels name the provider alone where one is named: they do not say then whether the generic service was meant. */
    private boolean isLeftToProvider(String slug, List<String> services) {
        String providers = PROVIDERS.get(slug);
        return providers != null
                && !services.contains(slug)
                && services.stream().map(categories::get).anyMatch(providers::equals);
    }

    /** Trains on all posts taken in. */
    public CalibratedTrainer.Trained train() {
        return new CalibratedTrainer(SIGMA, FEWEST).train(examples);
    }
}
