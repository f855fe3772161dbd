package panne.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import panne.domain.Language;

final class LessonsTest {
    private static final Language ENGLISH = new Language("en");
    private static final List<String> LABELS = List.of("even", "odd");
    private static final LinearModel LINEAR = new LinearModel(LABELS, new int[0], new float[0], 1);

    @Test
    void aTenthIsKeptFromTheNetworkWhateverElseComesIn() {
        List<Example<String>> alone = lessons(0, 500).seen();
        List<Example<String>> amongOthers = lessons(0, 1_000).seen();
        assertThat(alone).hasSizeBetween(420, 480);
        assertThat(amongOthers.subList(0, alone.size())).isEqualTo(alone);
    }

    @Test
    void theBetterOpinionOnWhatWasKeptWeighsMore() {
        Lessons.Weighed weighed = lessons(0, 5_000)
                .weigh(
                        LINEAR,
                        chances -> true,
                        text -> isEven(text) ? new double[] {0.9, 0.1} : new double[] {0.1, 0.9},
                        (first, second, pool) -> pool.chances(first, second));
        assertThat(weighed.pools().get(ENGLISH)).satisfies(pool -> {
            assertThat(pool.first()).isCloseTo(0, within(0.1));
            assertThat(pool.second()).isGreaterThan(1);
        });
        assertThat(weighed.predictions()).hasSizeBetween(400, 600).allMatch(Prediction::isRight);
    }

    @Test
    void whereTheLinearModelIsSureItIsTakenAtItsWord() {
        Lessons.Weighed weighed = lessons(0, 1_000)
                .weigh(
                        LINEAR,
                        chances -> false,
                        text -> {
                            throw new AssertionError("asked of " + text);
                        },
                        (first, second, pool) -> second);
        assertThat(weighed.pools()).isEmpty();
        assertThat(weighed.predictions())
                .isNotEmpty()
                .anyMatch(Prediction::isRight)
                .anyMatch(prediction -> !prediction.isRight());
    }

    private static boolean isEven(String text) {
        return Integer.parseInt(text) % 2 == 0;
    }

    /** Numbers, and a first opinion that knows nothing of them. */
    private static Lessons lessons(int from, int to) {
        Lessons lessons = new Lessons();
        SplittableRandom random = new SplittableRandom(1);
        for (int number = from; number < to; number++) {
            double guess = random.nextDouble(-1, 1);
            String right = LABELS.get(number % 2);
            lessons.add(
                    Integer.toString(number), ENGLISH, new Answer(ENGLISH, right, LABELS, new double[] {guess, -guess
                    }));
        }
        return lessons;
    }
}
