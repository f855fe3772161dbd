package panne.language.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import panne.domain.Language;
import panne.language.text.PreparedText;
import panne.lexicon.Cues;

/** Finds the cue phrases of a text in its own language and in English, which people mix in everywhere. */
public final class CueFinder {
    private static final Language ENGLISH = new Language("en");
    private final PhraseTrie<Cues.Phrase> trie;

    public CueFinder(Cues cues) {
        Map<String, List<Cues.Phrase>> meanings = new HashMap<>();
        for (Cues.Phrase phrase : cues.phrases()) {
            meanings.computeIfAbsent(phrase.text(), text -> new ArrayList<>()).add(phrase);
        }
        this.trie = new PhraseTrie<>(meanings);
    }

    /** The cues of a text; those of every language when its own is unknown. */
    public List<CueHit> find(PreparedText text, Language language) {
        List<CueHit> hits = new ArrayList<>();
        for (PhraseTrie.Found<Cues.Phrase> found : trie.find(text.folded())) {
            for (Cues.Phrase phrase : found.values()) {
                if (speaks(phrase.language(), language)) {
                    hits.add(new CueHit(phrase.cue(), found.start(), found.end()));
                }
            }
        }
        return hits;
    }

    private static boolean speaks(Language ofPhrase, Language ofText) {
        return ofText.equals(Language.UNDETERMINED) || ofPhrase.equals(ofText) || ofPhrase.equals(ENGLISH);
    }
}
