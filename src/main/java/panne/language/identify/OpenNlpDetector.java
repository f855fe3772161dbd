package panne.language.identify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import panne.domain.Language;
import panne.domain.PanneException;

/**
 * OpenNLP's statistical model of languages, restricted to some. Its weights are copied into plain arrays: asked through
 * OpenNLP it answers for a hundred languages at a time and makes an object for every sequence of characters.
 */
final class OpenNlpDetector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final Map<String, String> OTHER_CODES = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("nob", "no"),
            Map.entry("nno", "no"),
            Map.entry("zsm", "ms"),
            Map.entry("lvs", "lv"),
            Map.entry("ekk", "et"),
            Map.entry("als", "sq"),
            Map.entry("ind", "id"),
            Map.entry("heb", "he"),
            Map.entry("msa", "ms"));

    private final CharacterGrams grams;
    /** For each outcome of the model that is asked for, the index of its language. */
    private final int[] languageOf;

    private final int size;

    OpenNlpDetector(List<Language> languages) {
        this.size = languages.size();
        AbstractModel model = model();
        Map<String, Integer> wanted = wanted(languages);
        int[] outcomes = new int[model.getNumOutcomes()];
        Arrays.fill(outcomes, -1);
        int count = 0;
        int[] found = new int[outcomes.length];
        for (int outcome = 0; outcome < outcomes.length; outcome++) {
            Integer language = wanted.get(model.getOutcome(outcome));
            if (language != null) {
                found[count] = language;
                outcomes[outcome] = count++;
            }
        }
        this.languageOf = Arrays.copyOf(found, count);
        this.grams = grams(model, outcomes, count);
    }

    private static AbstractModel model() {
        try (InputStream stream = OpenNlpDetector.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new PanneException("the jar lacks " + MODEL + "; build it again with opennlp-models-langdetect");
            }
            return (AbstractModel) new LanguageDetectorModel(stream).getMaxentModel();
        } catch (IOException e) {
            throw new PanneException("cannot read the language model " + MODEL + " of the jar; build it again", e);
        }
    }

    /** Index of the language by the model's own code. */
    private static Map<String, Integer> wanted(List<Language> languages) {
        Map<String, String> shortByLong = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            shortByLong.put(Locale.of(code).getISO3Language(), code);
        }
        shortByLong.putAll(OTHER_CODES);
        Map<String, Integer> wanted = new HashMap<>();
        shortByLong.forEach((longCode, code) -> {
            int index = languages.indexOf(new Language(code));
            if (index >= 0) {
                wanted.put(longCode, index);
            }
        });
        return wanted;
    }

    private static CharacterGrams grams(AbstractModel model, int[] outcomes, int count) {
        CharacterGrams grams = new CharacterGrams(count);
        @SuppressWarnings("unchecked") // the second structure of every such model, as its documentation says
        Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
        contexts.forEach((gram, context) -> {
            int[] active = context.getOutcomes();
            double[] parameters = context.getParameters();
            for (int i = 0; i < active.length; i++) {
                if (outcomes[active[i]] >= 0) {
                    grams.set(gram, outcomes[active[i]], (float) parameters[i]);
                }
            }
        });
        return grams;
    }

    /**
     * Chances by language, in the order given to the constructor; they add up to one unless all are zero.
     *
     * @param text in small letters
     */
    double[] chances(String text) {
        double[] sums = grams.sums(text);
        double most = Arrays.stream(sums).max().orElse(0);
        double[] chances = new double[size];
        for (int outcome = 0; outcome < sums.length; outcome++) {
            int language = languageOf[outcome];
            chances[language] = Math.max(chances[language], Math.exp(sums[outcome] - most));
        }
        double total = Arrays.stream(chances).sum();
        return total <= 0
                ? chances
                : Arrays.stream(chances).map(chance -> chance / total).toArray();
    }
}
