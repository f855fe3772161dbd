package panne.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountedTest {
    @Test
    void tellsOneFromMany() {
        assertThat(Counted.of(1, "copy", "copies")).isEqualTo("1 copy");
        assertThat(Counted.of(0, "copy", "copies")).isEqualTo("0 copies");
        assertThat(Counted.of(11_572, "report", "reports")).isEqualTo("11,572 reports");
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.001, <1%", "0.0049, <1%", "0.005, 1%", "0.459, 46%", "0.999, 100%", "1, 100%"})
    void writesShares(double share, String written) {
        assertThat(Counted.percent(share)).isEqualTo(written);
    }
}
