package panne.language.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhraseTrieTest {
    private final PhraseTrie<String> trie =
            new PhraseTrie<>(Stream.of("whatsapp", "x", "zap", "is down", "واتساب", "телеграм", "facebook", "ライン", "o2")
                    .collect(Collectors.toMap(phrase -> phrase, List::of)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whatsapp is down|whatsapp,is down",
                "zapping|''",
                "o zap caiu|zap",
                "@whatsapp|''",
                "nowhatsapp|''",
                "whatsapp'ta sorun|whatsapp",
                "facebooka|facebook",
                "facebookers|''",
                "телеграме|телеграм",
                "الواتساب|واتساب",
                "بواتساب|واتساب",
                "ラインが|ライン",
                "o2 and x.|o2,x",
                "linux|''"
            })
    void findsWholeWords(String text, String expected) {
        assertThat(trie.find(text).stream().flatMap(found -> found.values().stream()))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
        assertThat(trie.matches(text)).isEqualTo(!expected.isEmpty());
    }

    @Test
    void withoutPhrasesNothingIsFound() {
        assertThat(new PhraseTrie<String>(Map.of()).find("whatsapp")).isEmpty();
    }
}
