package panne.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class IdFilterTest {
    private static final int ADDED = 2_000_000;

    private static IdFilter filled() {
        IdFilter filter = new IdFilter();
        IntStream.range(0, ADDED).mapToObj(number -> "x:" + number).forEach(filter::add);
        return filter;
    }

    @Test
    void neverDeniesWhatWasAddedAndSeldomMistakesTheRest() {
        IdFilter filter = filled();

        assertThat(IntStream.range(0, ADDED).mapToObj(number -> "x:" + number)).allMatch(filter::mayContain);
        assertThat(IntStream.range(ADDED, 2 * ADDED)
                        .mapToObj(number -> "x:" + number)
                        .filter(filter::mayContain)
                        .count())
                .isLessThan(ADDED / 100);
    }
}
