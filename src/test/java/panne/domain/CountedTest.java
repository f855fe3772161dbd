package panne.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CountedTest {
    @Test
    void tellsOneFromMany() {
        assertThat(Counted.of(1, "copy", "copies")).isEqualTo("1 copy");
        assertThat(Counted.of(0, "copy", "copies")).isEqualTo("0 copies");
        assertThat(Counted.of(11_572, "report", "reports")).isEqualTo("11,572 reports");
    }
}
