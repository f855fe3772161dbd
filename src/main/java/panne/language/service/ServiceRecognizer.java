package panne.language.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Language;
import panne.language.phrase.CueHit;
import panne.language.text.PreparedText;
import panne.lexicon.ServiceCatalogue;

/** Recognises the services that a post is about. Safe for several threads. */
public final class ServiceRecognizer {
    private static final Comparator<Mention> BY_PLACE =
            Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end);
    private final MentionFinder finder;
    private final MentionModel model;

    /** @param model judges which mentions mean the service */
    public ServiceRecognizer(ServiceCatalogue catalogue, MentionModel model) {
        this.finder = new MentionFinder(catalogue);
        this.model = model;
    }

    /** Whether a text may be about any service; false means that {@link #recognize} finds none. */
    public boolean mayConcernService(PreparedText text) {
        return finder.mentionsAny(text.folded(), text.handles(), text.hashtags());
    }

    /** The same for a folded text of which handles and hashtags were not collected. */
    public boolean mayConcernService(String folded) {
        return finder.mentionsAny(folded, List.of(), List.of());
    }

    /** Slug of the service of the catalogue that an account belongs to, by its handle, folded and without its sign. */
    public Optional<String> ownerOf(String handle) {
        return finder.ownerOf(handle);
    }

    /** The services in order of mention, each once. */
    public List<ServiceMention> recognize(
            PreparedText text, Language language, @Nullable Country country, List<CueHit> cues) {
        List<Mention> mentions = NationalChoice.atHome(finder.find(text, language), country);
        if (mentions.isEmpty()) {
            return List.of();
        }
        Context context = Context.of(text, language, country, cues);
        List<Mention> meant = OperatorFirst.of(Remedies.without(meant(mentions, context), context));
        Map<String, ServiceMention> bySlug = new LinkedHashMap<>();
        for (Mention mention : meant) {
            bySlug.putIfAbsent(mention.slug(), Nouns.narrowed(mention, text.folded()));
        }
        return List.copyOf(bySlug.values());
    }

    private List<Mention> meant(List<Mention> mentions, Context context) {
        List<Mention> supported = mentions.stream()
                .filter(mention -> mentions.stream().noneMatch(other -> other.covers(mention)))
                .filter(mention -> model.isMeant(mention, mentions, context))
                .sorted(BY_PLACE)
                .toList();
        List<Mention> meant = new ArrayList<>();
        int i = 0;
        while (i < supported.size()) {
            int end = i + 1;
            while (end < supported.size() && supported.get(end).sameSpan(supported.get(i))) {
                end++;
            }
            List<Mention> sameName = certainFirst(supported.subList(i, end));
            NationalChoice.choose(sameName, supported, context.language(), context.country())
                    .ifPresent(meant::add);
            i = end;
        }
        return meant;
    }

    /** Only the unambiguous meanings of one stretch of text, if there are any. */
    private static List<Mention> certainFirst(List<Mention> sameName) {
        List<Mention> certain = sameName.stream()
                .filter(mention -> mention.kind() != Mention.Kind.WORD)
                .toList();
        return certain.isEmpty() ? sameName : certain;
    }
}
