package panne.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import panne.domain.Language;
import panne.domain.PanneException;

/** How operators say, in each language, that all works again. */
public record Repairs(List<Wording> wordings) {
    private static final String FIXED = "fixed";
    private static final String NOT_YET = "notYet";
    private static final Set<String> KEYS = Set.of(FIXED, NOT_YET);

    /**
     * The phrases of one language, folded.
     *
     * @param fixed say that it works again
     * @param notYet take that back within the same sentence
     */
    public record Wording(Language language, List<String> fixed, List<String> notYet) {
        public Wording {
            fixed = List.copyOf(fixed);
            notYet = List.copyOf(notYet);
        }
    }

    public Repairs {
        wordings = List.copyOf(wordings);
    }

    /**
     * Reads {@code lexicons/repairs.yaml}.
     *
     * @throws PanneException naming every problem with file, line and remedy
     */
    public static Repairs read(Path file) {
        if (!(YamlFile.read(file) instanceof YamlNode.Mapping mapping)) {
            throw new PanneException(file + ":1: phrases by language are expected; write 'fr: {fixed: [est résolu]}'");
        }
        Problems problems = new Problems();
        Fields fields = new Fields(mapping, problems);
        List<Wording> wordings = new ArrayList<>();
        mapping.entries().forEach((code, node) -> {
            Map<String, List<String>> phrases = fields.textsByKey(code);
            if (code.matches("[a-z]{2}") && KEYS.containsAll(phrases.keySet())) {
                wordings.add(new Wording(new Language(code), folded(phrases, FIXED), folded(phrases, NOT_YET)));
            } else {
                problems.add(node.place(), "'" + code + "' must be a language such as 'fr' with fixed and notYet");
            }
        });
        problems.raise();
        return new Repairs(wordings);
    }

    private static List<String> folded(Map<String, List<String>> phrases, String key) {
        return phrases.getOrDefault(key, List.of()).stream()
                .map(Folding::fold)
                .distinct()
                .toList();
    }
}
