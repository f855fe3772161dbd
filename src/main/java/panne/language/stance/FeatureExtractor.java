package panne.language.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import panne.language.model.FeatureBag;
import panne.language.service.ServiceMention;
import panne.language.text.Token;

/** Turns a reading into features: words, pairs of words, character sequences, cues and the shape of the text. */
public final class FeatureExtractor {
    private static final String SERVICE = "<service>";
    private static final String ADDRESSED = "<addressed>";
    private static final String HANDLE = "<handle>";
    private static final Set<String> RUNS = Set.of(SERVICE, ADDRESSED, HANDLE);
    private static final String NUMBER = "<number>";
    /** How much each group of features weighs against the others, whatever the length of the text. */
    private static final float WORDS = 2;

    private static final float GRAMS = 1.5f;
    private static final float CUES = 2;
    private static final float SHAPE = 1;
    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;
    private static final int WORD = FeatureBag.hash("word");
    private static final int PAIR = FeatureBag.hash("pair");
    private static final int GRAM = FeatureBag.hash("gram");
    private static final int SKIP = FeatureBag.hash("skip");

    public FeatureBag extract(Reading reading) {
        FeatureBag features = new FeatureBag();
        List<String> words = masked(reading);
        addWords(words, features);
        features.scale(0, WORDS);
        int size = features.size();
        words.forEach(word -> addGrams(word, features));
        features.scale(size, GRAMS);
        size = features.size();
        CueFeatures.add(reading, features);
        features.scale(size, CUES);
        size = features.size();
        ShapeFeatures.add(reading, words.size(), features);
        features.scale(size, SHAPE);
        return features;
    }

    private static void addWords(List<String> words, FeatureBag features) {
        int before = FeatureBag.hash("<start>");
        int twoBefore = before;
        for (String word : words) {
            int hash = FeatureBag.hash(word);
            features.add(FeatureBag.combine(WORD, hash));
            features.add(FeatureBag.combine(PAIR, FeatureBag.combine(before, hash)));
            features.add(FeatureBag.combine(SKIP, FeatureBag.combine(twoBefore, hash)));
            twoBefore = before;
            before = hash;
        }
        features.add(FeatureBag.combine(PAIR, FeatureBag.combine(before, FeatureBag.hash("<end>"))));
    }

    private static void addGrams(String word, FeatureBag features) {
        if (word.charAt(0) == '<') {
            return;
        }
        String padded = "_" + word + "_";
        for (int start = 0; start < padded.length(); start++) {
            int hash = 0;
            for (int end = start; end < padded.length() && end - start < LONGEST_GRAM; end++) {
                hash = hash * 31 + padded.charAt(end);
                if (end - start + 1 >= SHORTEST_GRAM) {
                    features.add(FeatureBag.combine(GRAM, hash));
                }
            }
        }
    }

    /** The words, with every service, handle and number replaced by a sign for its kind, a run of which counts once. */
    private static List<String> masked(Reading reading) {
        List<String> words = new ArrayList<>(reading.text().tokens().size());
        for (Token token : reading.text().tokens()) {
            String word = mask(token, reading.services());
            boolean repeated =
                    RUNS.contains(word) && !words.isEmpty() && words.getLast().equals(word);
            if (!repeated) {
                words.add(word);
            }
        }
        return words;
    }

    private static String mask(Token token, List<ServiceMention> services) {
        for (ServiceMention mention : services) {
            if (mention.holds(token)) {
                return token.isHandle() ? ADDRESSED : SERVICE;
            }
        }
        if (token.isHandle()) {
            return HANDLE;
        }
        return Character.isDigit(token.text().charAt(0)) ? NUMBER : token.text();
    }
}
