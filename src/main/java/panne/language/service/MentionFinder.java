package panne.language.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.domain.Language;
import panne.language.phrase.PhraseTrie;
import panne.language.text.PreparedText;
import panne.lexicon.Name;
import panne.lexicon.ServiceCatalogue;
import panne.lexicon.ServiceEntry;

/** Finds every place of a text that may mean a service, in one pass over it. */
final class MentionFinder {
    private static final int SHORTEST_ADDRESS = 4;

    /** What a phrase of the catalogue may mean. */
    private record Meaning(
            ServiceEntry entry, Mention.Kind kind, @Nullable Language language) {}

    private final PhraseTrie<Meaning> names;
    private final Map<String, List<ServiceEntry>> byHandle = new HashMap<>();
    /** Accounts that nobody has listed, called as a service is in every language. */
    private final Map<String, List<ServiceEntry>> byAddress = new HashMap<>();

    private final Map<String, List<Meaning>> byHashtag = new HashMap<>();

    MentionFinder(ServiceCatalogue catalogue) {
        Map<String, List<Meaning>> meanings = new LinkedHashMap<>();
        for (ServiceEntry entry : catalogue.entries()) {
            entry.names().forEach(name -> add(meanings, name, new Meaning(entry, Mention.Kind.NAME, name.language())));
            entry.words().forEach(word -> add(meanings, word, new Meaning(entry, Mention.Kind.WORD, word.language())));
            entry.handles().forEach(handle -> add(byHandle, handle, entry));
            entry.hashtags().forEach(tag -> add(byHashtag, tag, new Meaning(entry, Mention.Kind.HASHTAG, null)));
            entry.names()
                    .forEach(name -> add(
                            byHashtag,
                            name.text().replace(" ", ""),
                            new Meaning(entry, Mention.Kind.HASHTAG, name.language())));
        }
        this.names = new PhraseTrie<>(meanings);
        catalogue.entries().forEach(this::addAddresses);
        byAddress.values().removeIf(entries -> entries.size() > 1);
    }

    private void addAddresses(ServiceEntry entry) {
        for (Name name : entry.names()) {
            String address = name.text().replace(" ", "");
            if (name.language() == null && address.length() >= SHORTEST_ADDRESS && !byHandle.containsKey(address)) {
                add(byAddress, address, entry);
            }
        }
    }

    private @Nullable List<ServiceEntry> addressed(String handle) {
        return byHandle.getOrDefault(handle, byAddress.get(handle));
    }

    private static void add(Map<String, List<Meaning>> meanings, Name name, Meaning meaning) {
        add(meanings, name.text(), meaning);
    }

    private static <V> void add(Map<String, List<V>> lists, String key, V value) {
        List<V> list = lists.computeIfAbsent(key, unused -> new ArrayList<>());
        if (!list.contains(value)) {
            list.add(value);
        }
    }

    /** Whether anything at all may mean a service: the cheap question before all others. */
    boolean mentionsAny(String folded, List<String> handles, List<String> hashtags) {
        return names.matches(folded)
                || handles.stream().anyMatch(handle -> addressed(handle) != null)
                || hashtags.stream().anyMatch(byHashtag::containsKey);
    }

    List<Mention> find(PreparedText text, Language language) {
        List<Mention> mentions = new ArrayList<>();
        for (PhraseTrie.Found<Meaning> found : names.find(text.folded())) {
            for (Meaning meaning : found.values()) {
                if (isSpoken(meaning.language(), language)) {
                    mentions.add(new Mention(meaning.entry(), meaning.kind(), found.start(), found.end()));
                }
            }
        }
        text.handles().forEach(handle -> addAll(mentions, addressed(handle), Mention.Kind.HANDLE, text, "@" + handle));
        text.hashtags()
                .forEach(
                        tag -> addAll(mentions, spoken(byHashtag.get(tag), language), Mention.Kind.HASHTAG, text, tag));
        return mentions;
    }

    /** The service that an account belongs to: of two services none has the same. */
    Optional<String> ownerOf(String handle) {
        return byHandle.getOrDefault(handle, List.of()).stream()
                .map(entry -> entry.service().slug())
                .findFirst();
    }

    private static List<ServiceEntry> spoken(@Nullable List<Meaning> meanings, Language language) {
        return meanings == null
                ? List.of()
                : meanings.stream()
                        .filter(meaning -> isSpoken(meaning.language(), language))
                        .map(Meaning::entry)
                        .distinct()
                        .toList();
    }

    private static boolean isSpoken(@Nullable Language ofName, Language ofText) {
        return ofName == null || ofName.equals(ofText) || ofText.equals(Language.UNDETERMINED);
    }

    private static void addAll(
            List<Mention> mentions,
            @Nullable List<ServiceEntry> entries,
            Mention.Kind kind,
            PreparedText text,
            String written) {
        if (entries == null) {
            return;
        }
        WrittenTag place = WrittenTag.in(text.folded(), written);
        entries.forEach(entry -> mentions.add(new Mention(entry, kind, place.start(), place.end())));
    }
}
