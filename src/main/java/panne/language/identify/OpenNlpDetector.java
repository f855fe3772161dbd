package panne.language.identify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import panne.domain.PanneException;

/** OpenNLP's statistical detector, restricted to some languages. */
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

    private final LanguageDetectorME detector;
    private final Map<String, Integer> indexByCode = new HashMap<>();
    private final int size;

    OpenNlpDetector(List<panne.domain.Language> languages) {
        this.size = languages.size();
        Map<String, String> shortByLong = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            shortByLong.put(Locale.of(code).getISO3Language(), code);
        }
        shortByLong.putAll(OTHER_CODES);
        for (Map.Entry<String, String> codes : shortByLong.entrySet()) {
            int index = languages.indexOf(new panne.domain.Language(codes.getValue()));
            if (index >= 0) {
                indexByCode.put(codes.getKey(), index);
            }
        }
        try (InputStream model = OpenNlpDetector.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new PanneException("the jar lacks " + MODEL + "; build it again with opennlp-models-langdetect");
            }
            this.detector = new LanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new PanneException("cannot read the language model " + MODEL + " of the jar; build it again", e);
        }
    }

    /** Chances by language, in the order given to the constructor; they add up to one unless all are zero. */
    double[] chances(String text) {
        double[] chances = new double[size];
        for (Language language : detector.predictLanguages(text)) {
            Integer index = indexByCode.get(language.getLang());
            if (index != null) {
                chances[index] = Math.max(chances[index], language.getConfidence());
            }
        }
        double sum = Arrays.stream(chances).sum();
        return sum <= 0
                ? chances
                : Arrays.stream(chances).map(chance -> chance / sum).toArray();
    }
}
