package panne.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class OpinionPoolTest {
    @Test
    void wholeWeightOnOneOpinionGivesThatOpinion() {
        double[] other = {0.2, 0.5, 0.3};
        assertThat(new OpinionPool(0, 1).chances(new double[] {0.9, 0.05, 0.05}, other))
                .containsExactly(other, within(1e-9));
    }

    @Test
    void whatBothHoldLikelyIsLikelierStill() {
        double[] chances = new OpinionPool(1, 1).chances(new double[] {0.7, 0.3}, new double[] {0.8, 0.2});
        assertThat(chances[0]).isCloseTo(0.56 / 0.62, within(1e-9));
    }

    @Test
    void theOpinionThatKnowsMoreWeighsMore() {
        SplittableRandom random = new SplittableRandom(1);
        List<OpinionPool.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int right = random.nextInt(2);
            double guess = random.nextDouble();
            double knowing = random.nextDouble() < 0.9 ? 0.9 : 0.1;
            pairs.add(new OpinionPool.Pair(
                    new double[] {guess, 1 - guess},
                    right == 0 ? new double[] {knowing, 1 - knowing} : new double[] {1 - knowing, knowing},
                    right));
        }
        OpinionPool pool = OpinionPool.fit(pairs);
        assertThat(pool.second()).isCloseTo(1, within(0.1));
        assertThat(pool.first()).isLessThan(0.1);
    }

    @Test
    void noChanceAtAllIsNoEnd() {
        assertThat(new OpinionPool(0.5, 0.5).chances(new double[] {0, 1}, new double[] {1, 0}))
                .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    }
}
