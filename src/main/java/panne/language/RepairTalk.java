package panne.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.domain.Post;
import panne.language.phrase.PhraseTrie;
import panne.lexicon.Folding;
import panne.lexicon.Repairs;

/**
 * Tells operators' statements that all works again from those that it will. A sentence declares a repair when it holds a
 * phrase for it, and none of the same language that takes it back.
 */
public final class RepairTalk implements Predicate<Post> {
    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？\\n]+");

    private final PhraseTrie<Sense> phrases;

    private record Sense(Language language, boolean fixed) {}

    RepairTalk(Repairs repairs) {
        Map<String, List<Sense>> senses = new HashMap<>();
        for (Repairs.Wording wording : repairs.wordings()) {
            add(senses, wording.fixed(), new Sense(wording.language(), true));
            add(senses, wording.notYet(), new Sense(wording.language(), false));
        }
        phrases = new PhraseTrie<>(senses);
    }

    private static void add(Map<String, List<Sense>> senses, List<String> texts, Sense sense) {
        texts.forEach(
                text -> senses.computeIfAbsent(text, t -> new ArrayList<>()).add(sense));
    }

    /**
     * Loads its phrases.
     *
     * @param lexicons the folder that holds them
     * @throws PanneException naming everything that is wrong with them
     */
    public static RepairTalk load(Path lexicons) {
        return new RepairTalk(Repairs.read(lexicons.resolve("repairs.yaml")));
    }

    /** Whether the post, taken for an operator's statement, says that all works again. */
    @Override
    public boolean test(Post statement) {
        return SENTENCE.splitAsStream(Folding.fold(statement.text())).anyMatch(this::declaresRepair);
    }

    private boolean declaresRepair(String sentence) {
        Set<Language> fixed = new HashSet<>();
        Set<Language> notYet = new HashSet<>();
        phrases.find(sentence)
                .forEach(found ->
                        found.values().forEach(sense -> (sense.fixed() ? fixed : notYet).add(sense.language())));
        fixed.removeAll(notYet);
        return !fixed.isEmpty();
    }
}
