package panne.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"2022-10-25T00:00:00Z", "2022-10-25T00:00Z", "2022-10-25", "2022-10-25T02:00+02:00"})
    void readsDaysAndTimesWithTheirZone(String text) {
        assertThat(Moments.parse(text)).isEqualTo(Instant.parse("2022-10-25T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2022", "2022-02-31", "2022-10-25T07:00", "25/10/2022"})
    void saysWhatToWriteInstead(String text) {
        assertThatThrownBy(() -> Moments.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no time: write 2022-10-25 or 2022-10-25T07:17:00Z");
    }

    @Test
    void keepsFractionsOfSeconds() {
        assertThat(Moments.parse("2022-10-25T07:17:00.250Z")).isEqualTo(Instant.parse("2022-10-25T07:17:00.250Z"));
    }
}
