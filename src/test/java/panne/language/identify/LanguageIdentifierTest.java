package panne.language.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import panne.domain.Language;
import panne.language.text.HashtagSplitter;
import panne.language.text.Preparation;
import panne.language.text.WordTokenizer;
import panne.lexicon.FunctionWords;

final class LanguageIdentifierTest {
    private static final List<Language> LANGUAGES = Stream.of(
                    "en", "fr", "es", "de", "nl", "it", "pt", "id", "tr", "pl", "ar", "hi", "ru", "ja", "sv", "ca",
                    "da", "no", "fi", "cs", "ro", "hu", "el", "he", "fa", "ko", "zh", "th", "vi", "uk")
            .map(Language::new)
            .toList();
    private static final LanguageIdentifier UNIT = new LanguageIdentifier(
            LANGUAGES, FunctionWords.read(Path.of("lexicons/languages/function-words.yaml")), Set.of());
    private static final Preparation PREPARATION =
            new Preparation(new HashtagSplitter(Set.of(), Set.of()), Set.of(), new WordTokenizer());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is it just me or is the app not working|en",
                "plus de réseau depuis ce matin à la maison|fr",
                "no me llegan los mensajes desde hace una hora|es",
                "bei mir geht seit heute Morgen nichts mehr|de",
                "ik heb al de hele dag geen bereik|nl",
                "non mi arrivano i messaggi da stamattina|it",
                "não consigo mandar mensagem pra ninguém|pt",
                "kenapa dari tadi pagi gak bisa kirim pesan ya|id",
                "bende mi sorun var yoksa herkeste mi|tr",
                "nie działa mi internet od rana|pl",
                "نت مقطوع من الصبح في الرياض|ar",
                "बिजली नहीं है सुबह से|hi",
                "yaar net nahi chal raha hai subah se|hi",
                "с утра не работает интернет, это только у меня?|ru",
                "від ранку немає світла і зв'язку|uk",
                "朝から繋がらないんだけど|ja",
                "jag kan inte skicka meddelanden idag|sv",
                "no tinc cobertura des d'aquest matí, algú més?|ca",
                "오늘 아침부터 안돼요|ko"
            })
    void identifiesShortPosts(String text, String language) {
        assertThat(UNIT.identify(PREPARATION.prepare(text), null).language().code())
                .isEqualTo(language);
    }

    @Test
    void withoutWordsThePlatformsTagDecides() {
        assertThat(UNIT.identify(PREPARATION.prepare("😡😡 12:30"), "fr")
                        .language()
                        .code())
                .isEqualTo("fr");
        assertThat(UNIT.identify(PREPARATION.prepare("😡😡 12:30"), null).language())
                .isEqualTo(Language.UNDETERMINED);
    }
}
