package panne.language.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.Language;

final class OpenNlpDetectorTest {
    private static final List<Language> LANGUAGES = Stream.of("en", "nl", "de", "fr", "es", "it", "pl")
            .map(Language::new)
            .toList();
    private static final List<String> CODES = List.of("eng", "nld", "deu", "fra", "spa", "ita", "pol");

    private final OpenNlpDetector unit = new OpenNlpDetector(LANGUAGES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my internet has been down since this morning",
                "de stroom ligt eruit in heel de straat",
                "geht bei euch gerade auch nichts mehr",
                "plus de réseau depuis une heure à la maison",
                "se ha caído otra vez y nadie contesta",
                "non riesco a mandare i messaggi",
                "znowu nie działa, co się dzieje"
            })
    void answersLikeTheModelItself(String text) throws Exception {
        double[] expected = asked(text);
        double[] answered = unit.chances(text);
        for (int i = 0; i < expected.length; i++) {
            assertThat(answered[i]).as(LANGUAGES.get(i).code()).isCloseTo(expected[i], within(0.01));
        }
    }

    /** What OpenNLP answers, for the languages asked about alone. */
    private static double[] asked(String text) throws Exception {
        double[] chances = new double[CODES.size()];
        try (InputStream model =
                Objects.requireNonNull(OpenNlpDetector.class.getResourceAsStream("/langdetect-183.bin"))) {
            for (var language : new LanguageDetectorME(new LanguageDetectorModel(model)).predictLanguages(text)) {
                if (CODES.contains(language.getLang())) {
                    chances[CODES.indexOf(language.getLang())] = language.getConfidence();
                }
            }
        }
        double sum =
                Stream.of(chances).flatMapToDouble(java.util.Arrays::stream).sum();
        return java.util.Arrays.stream(chances).map(chance -> chance / sum).toArray();
    }

    @Test
    void whatHoldsNoKnownSequenceIsEquallyLikelyEverywhere() {
        double[] chances = unit.chances("");
        assertThat(chances).containsOnly(1.0 / LANGUAGES.size());
    }
}
