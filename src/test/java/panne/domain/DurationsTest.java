package panne.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "PT-5S, 0 s",
        "PT0S, 0 s",
        "PT45.9S, 45 s",
        "PT1M, 1 min",
        "PT1M40S, 1 min 40 s",
        "PT9M59S, 9 min 59 s",
        "PT10M29S, 10 min",
        "PT59M29S, 59 min",
        "PT59M30S, 1 h",
        "PT1H53M29S, 1 h 53 min",
        "PT1H53M40S, 1 h 54 min",
        "PT23H59M30S, 1 d",
        "PT24H, 1 d",
        "PT100H29M, 4 d 4 h",
        "PT191H30M, 8 d"
    })
    void areWrittenInTwoUnits(Duration span, String words) {
        assertThat(Durations.describe(span)).isEqualTo(words);
    }
}
