package panne.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ListedTest {
    @Test
    void joinsTheLastByAWord() {
        assertThat(Listed.of(List.of())).isEmpty();
        assertThat(Listed.of(List.of("a"))).isEqualTo("a");
        assertThat(Listed.of(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Listed.of(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void saysHowManyMoreThereAre() {
        assertThat(Listed.of(List.of("a", "b", "c"), 3)).isEqualTo("a, b and c");
        assertThat(Listed.of(List.of("a", "b", "c", "d"), 2)).isEqualTo("a, b and 2 more");
    }
}
