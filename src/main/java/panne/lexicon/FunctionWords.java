package panne.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import panne.domain.Language;
import panne.domain.PanneException;

/** The most frequent words of each language, folded. */
public record FunctionWords(Map<Language, List<String>> byLanguage) {
    public FunctionWords {
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Reads {@code lexicons/languages/function-words.yaml}.
     *
     * @throws PanneException naming every problem with file, line and remedy
     */
    public static FunctionWords read(Path file) {
        if (!(YamlFile.read(file) instanceof YamlNode.Mapping mapping)) {
            throw new PanneException(file + ":1: lists of words by language are expected; write 'fr: [le, la]'");
        }
        Problems problems = new Problems();
        Fields fields = new Fields(mapping, problems);
        Map<Language, List<String>> words = new TreeMap<>();
        mapping.entries().forEach((code, node) -> {
            if (code.matches("[a-z]{2}")) {
                words.put(
                        new Language(code),
                        fields.texts(code).stream()
                                .map(Folding::fold)
                                .distinct()
                                .toList());
            } else {
                problems.add(node.place(), "'" + code + "' is no language; use a code such as 'fr'");
            }
        });
        problems.raise();
        return new FunctionWords(words);
    }
}
