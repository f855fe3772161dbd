package panne.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HistoryRankTest {
    @ParameterizedTest
    @CsvSource({
        "1, largest",
        "2, second largest",
        "10, tenth largest",
        "11, 11th largest",
        "21, 21st largest",
        "22, 22nd largest",
        "103, 103rd largest",
        "112, 112th largest"
    })
    void isSaidInWords(int place, String words) {
        assertThat(new HistoryRank(200, place).describe("largest")).isEqualTo(words);
    }
}
