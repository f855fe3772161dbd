package panne.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WhatsApp|whatsapp",
                "Électricité|electricite",
                "Straße|strasse",
                "İnternet|internet",
                "ışık|isik",
                "Łódź|lodz",
                "Ёлка|елка",
                "мой|мой",
                "أين الكهرباءُ|اين الكهرباء",
                "ＷｉＦｉ|wifi",
                "don’t|don't",
                "c̦a|ca",
                "ワッツアップ|ワッツアップ"
            })
    void foldsWhatWritersVary(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }
}
