package panne.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NabScoreTest {
    private static final int SIZE = 1000;
    private static final LabelledSeries SERIES = new LabelledSeries(
            "one.csv",
            IntStream.range(0, SIZE)
                    .mapToObj(i -> new LabelledSeries.Point(Instant.EPOCH.plusSeconds(300L * i), 1))
                    .toList(),
            List.of(new LabelledSeries.Window(300, 399), new LabelledSeries.Window(600, 699)));

    @ParameterizedTest
    @EnumSource
    void neverFiringScoresZero(NabProfile profile) {
        assertThat(score(profile, scores()).best().score()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPointOfEachWindowIsNearlyPerfect(NabProfile profile) {
        NabResult best = score(profile, scores(300, 600)).best();
        assertThat(best.score()).isCloseTo(100, within(0.1));
        assertThat(best.hit()).isEqualTo(best.windows()).isEqualTo(2);
        assertThat(best.falsePositives()).isZero();
    }

    @Test
    void aWindowPaysLessTheLaterItIsHit() {
        double early = score(NabProfile.STANDARD, scores(310)).best().score();
        double late = score(NabProfile.STANDARD, scores(390)).best().score();
        assertThat(early).isGreaterThan(late).isGreaterThan(45);
    }

    @Test
    void aWindowPaysOnce() {
        assertThat(score(NabProfile.STANDARD, scores(310, 311, 312, 350)).best().score())
                .isEqualTo(score(NabProfile.STANDARD, scores(310)).best().score());
    }

    @Test
    void aFalsePositiveCostsLessRightAfterAWindow() {
        double right = score(NabProfile.STANDARD, scores(300, 401)).at(0.5).score();
        double far = score(NabProfile.STANDARD, scores(300, 550)).at(0.5).score();
        assertThat(right).isGreaterThan(far);
    }

    @Test
    void aFalsePositiveCostsTwiceAsMuchInTheLowFalsePositiveProfile() {
        double hit = score(NabProfile.STANDARD, scores(300)).at(0.5).score();
        double standard = score(NabProfile.STANDARD, scores(200, 300)).at(0.5).score();
        double strict =
                score(NabProfile.LOW_FALSE_POSITIVES, scores(200, 300)).at(0.5).score();
        assertThat(hit - strict).isCloseTo(2 * (hit - standard), within(1e-9));
    }

    @Test
    void pointsOfTheProbationAreFree() {
        assertThat(score(NabProfile.STANDARD, scores(10, 149)).at(0.5).score()).isZero();
        assertThat(score(NabProfile.STANDARD, scores(150)).at(0.5).score()).isNegative();
    }

    private static NabScore score(NabProfile profile, double[] scores) {
        NabScore score = new NabScore(profile);
        score.add(SERIES, scores);
        return score;
    }

    private static double[] scores(int... fired) {
        double[] scores = new double[SIZE];
        for (int i : fired) {
            scores[i] = 1;
        }
        return scores;
    }
}
