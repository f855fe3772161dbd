package panne.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import panne.domain.Language;
import panne.domain.PanneException;

/** The phrases of each language that hint at a stance or symptom. */
public record Cues(List<Phrase> phrases) {
    private static final Set<String> KEYS =
            Arrays.stream(Cue.values()).map(Cue::key).collect(Collectors.toCollection(LinkedHashSet::new));

    /**
     * One phrase.
     *
     * @param text as folded by {@link Folding}
     */
    public record Phrase(String text, Language language, Cue cue) {}

    public Cues {
        phrases = List.copyOf(phrases);
    }

    /**
     * Reads {@code lexicons/cues/*.yaml}, one file per language.
     *
     * @throws PanneException naming every problem with file, line and remedy
     */
    public static Cues read(Path folder) {
        Problems problems = new Problems();
        List<Phrase> phrases = new ArrayList<>();
        for (Path file : LexiconFiles.in(folder, ".yaml", problems)) {
            try {
                phrases.addAll(readFile(file, problems));
            } catch (PanneException e) {
                problems.addAll(e);
            }
        }
        problems.raise();
        return new Cues(phrases);
    }

    private static List<Phrase> readFile(Path file, Problems problems) {
        String code = file.getFileName().toString().replace(".yaml", "");
        if (!code.matches("[a-z]{2}")) {
            problems.add(file.toString(), "is not named after a language; rename it like fr.yaml");
            return List.of();
        }
        if (!(YamlFile.read(file) instanceof YamlNode.Mapping mapping)) {
            problems.add(file.toString(), "lists of phrases by cue are expected; write 'malfunction: [...]'");
            return List.of();
        }
        Fields fields = new Fields(mapping, problems);
        fields.expect(KEYS, Set.of());
        Map<String, Phrase> phrases = new TreeMap<>();
        for (Cue cue : Cue.values()) {
            for (String text : fields.texts(cue.key())) {
                String folded = Folding.fold(text);
                phrases.put(cue.key() + " " + folded, new Phrase(folded, new Language(code), cue));
            }
        }
        return List.copyOf(phrases.values());
    }
}
