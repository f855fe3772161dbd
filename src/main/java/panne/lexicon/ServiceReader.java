package panne.lexicon;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import panne.domain.Country;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.domain.Service;

/** Reads service entries and checks them against each other. */
final class ServiceReader {
    private static final Set<String> REQUIRED =
            Set.of("slug", "name", "group", "category", "names", "handles", "hashtags", "countries");
    private static final Set<String> KNOWN = Set.of(
            "slug", "name", "group", "category", "names", "words", "support", "handles", "hashtags", "countries");
    private static final Set<String> CATEGORIES = Set.of(
            "messaging",
            "social",
            "video",
            "music",
            "games",
            "work",
            "mail",
            "cloud",
            "payment",
            "bank",
            "telecom",
            "energy",
            "transport",
            "delivery",
            "shopping",
            "travel",
            "ai",
            "web",
            "news",
            "dating",
            "education",
            "government",
            "generic");

    private final Problems problems;
    private final Map<String, ServiceEntry> bySlug = new LinkedHashMap<>();
    private final Map<Name, String> slugByName = new HashMap<>();
    private final Map<String, String> slugByHandle = new HashMap<>();

    ServiceReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, ServiceEntry> read(Path folder) {
        for (Path file : LexiconFiles.in(folder, ".yaml", problems)) {
            try {
                readFile(YamlFile.read(file));
            } catch (PanneException e) {
                problems.addAll(e);
            }
        }
        return bySlug;
    }

    private void readFile(YamlNode root) {
        if (!(root instanceof YamlNode.Sequence list)) {
            problems.add(root.place(), "a list of services is expected; start each with '- slug: ...'");
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Mapping mapping) {
                add(mapping);
            } else {
                problems.add(item.place(), "a service must be a mapping; write 'slug: ...'");
            }
        }
    }

    private void add(YamlNode.Mapping mapping) {
        Fields fields = new Fields(mapping, problems);
        fields.expect(KNOWN, REQUIRED);
        String slug = fields.text("slug");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.add(fields.place(), "slug '" + slug + "' is not lower-case-with-hyphens; rename it");
        }
        ServiceEntry entry = entry(slug, fields);
        if (bySlug.putIfAbsent(slug, entry) != null) {
            problems.add(fields.place(), "slug '" + slug + "' stands twice; remove one or rename it");
        }
        check(entry, fields);
    }

    private ServiceEntry entry(String slug, Fields fields) {
        Service service = new Service(
                slug, fields.text("name"), fields.text("group"), fields.text("category"), countries(fields));
        return new ServiceEntry(
                service,
                names("names", fields),
                names("words", fields),
                folded(fields.texts("support")),
                folded(fields.texts("handles")),
                folded(fields.texts("hashtags")));
    }

    private void check(ServiceEntry entry, Fields fields) {
        Service service = entry.service();
        if (!CATEGORIES.contains(service.category())) {
            problems.add(
                    fields.place(),
                    "unknown category '" + service.category() + "'; use one of " + String.join(", ", CATEGORIES));
        }
        for (Name name : entry.names()) {
            claim(slugByName, name, service.slug(), "name '" + name.text() + "'", fields.place());
        }
        for (String handle : entry.handles()) {
            claim(slugByHandle, handle, service.slug(), "handle '" + handle + "'", fields.place());
        }
    }

    private <K> void claim(Map<K, String> owners, K key, String slug, String what, String place) {
        String owner = owners.putIfAbsent(key, slug);
        if (owner != null && !owner.equals(slug)) {
            problems.add(place, what + " of '" + slug + "' belongs to '" + owner + "' already; keep it in one of them");
        }
    }

    private List<Name> names(String key, Fields fields) {
        return fields.textsByKey(key).entrySet().stream()
                .flatMap(entry -> names(entry.getKey(), entry.getValue(), fields))
                .distinct()
                .toList();
    }

    private Stream<Name> names(String language, List<String> texts, Fields fields) {
        if (language.equals("any")) {
            return texts.stream().map(text -> new Name(Folding.fold(text), null));
        }
        if (!language.matches("[a-z]{2}")) {
            problems.add(fields.place(), "'" + language + "' is no language; use 'any' or a code such as 'fr'");
            return Stream.empty();
        }
        Language known = new Language(language);
        return texts.stream().map(text -> new Name(Folding.fold(text), known));
    }

    private List<Country> countries(Fields fields) {
        return fields.texts("countries").stream()
                .filter(code -> isCountry(code, fields))
                .map(Country::new)
                .toList();
    }

    private boolean isCountry(String code, Fields fields) {
        boolean known = LexiconFiles.COUNTRIES.contains(code);
        if (!known) {
            problems.add(fields.place(), "'" + code + "' is no country; use an ISO 3166-1 code such as BE");
        }
        return known;
    }

    private static List<String> folded(List<String> texts) {
        return texts.stream().map(Folding::fold).distinct().toList();
    }
}
