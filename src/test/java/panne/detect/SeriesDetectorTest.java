package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeriesDetectorTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int DAY = 288;

    @Test
    void aPointsScoreNeverDependsOnLaterPoints() {
        IntToDoubleFunction values = noisy(40);
        List<SeriesPoint> whole = detect(3000, values);
        List<SeriesPoint> prefix = detect(1500, values);
        assertThat(whole.subList(0, 1500)).isEqualTo(prefix);
    }

    @Test
    void scoresLieBetweenZeroAndOne() {
        assertThat(detect(2000, i -> i % 700 == 699 ? 1e12 : i % 40)).allSatisfy(point -> {
            assertThat(point.score()).isBetween(0.0, 1.0);
            assertThat(point.expected()).isFinite().isNotNegative();
        });
    }

    @Test
    void aFlatSeriesIsItsOwnExpectation() {
        List<SeriesPoint> points = detect(2000, i -> 20);
        assertThat(points).noneMatch(SeriesPoint::alert);
        assertThat(points.getLast().expected()).isBetween(19.9, 20.1);
        assertThat(points.getLast().score()).isZero();
    }

    @Test
    void nothingHappensInASeriesOfZeros() {
        assertThat(detect(2000, i -> 0)).allMatch(point -> point.score() == 0 && !point.alert());
    }

    @Test
    void oneCountInASilentSeriesIsNoAlert() {
        assertThat(detect(3000, i -> i == 2500 ? 1 : 0)).noneMatch(SeriesPoint::alert);
    }

    @Test
    void aHandfulOfCountsInASilentSeriesIsAnAlert() {
        List<SeriesPoint> points = detect(3000, i -> i >= 2500 && i < 2510 ? 3 : 0);
        assertThat(alerts(points)).hasSize(1).allMatch(i -> i < 2510);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 30, 300})
    void ordinaryNoiseRaisesNoAlarm(double level) {
        assertThat(alerts(detect(30 * DAY, noisy(level)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 30, 300})
    void aBurstOfTenTimesNormalIsToldOnceAndWithinAQuarterOfAnHour(double level) {
        IntToDoubleFunction noise = noisy(level);
        int onset = 20 * DAY;
        List<SeriesPoint> points =
                detect(22 * DAY, i -> noise.applyAsDouble(i) * (i >= onset && i < onset + 24 ? 10 : 1));
        assertThat(alerts(points)).hasSize(1).allMatch(i -> i >= onset && i <= onset + 3);
    }

    @Test
    void theScoreFallsWhileABurstGoesOn() {
        IntToDoubleFunction noise = noisy(30);
        int onset = 10 * DAY;
        List<SeriesPoint> points =
                detect(11 * DAY, i -> noise.applyAsDouble(i) * (i >= onset && i < onset + 24 ? 10 : 1));
        int alert = alerts(points).getFirst();
        assertThat(points.subList(alert + 1, alert + 24))
                .allMatch(point -> point.score() < points.get(alert).score());
    }

    @Test
    void aStepUpIsToldAndThenBecomesTheLevel() {
        IntToDoubleFunction noise = noisy(20);
        int step = 10 * DAY;
        List<SeriesPoint> points = detect(40 * DAY, i -> noise.applyAsDouble(i) * (i >= step ? 3 : 1));
        assertThat(alerts(points)).hasSizeBetween(1, 2).allMatch(i -> i >= step && i < step + DAY);
        assertThat(points.getLast().expected()).isBetween(50.0, 70.0);
    }

    @Test
    void theShapeOfTheDayIsLearned() {
        SplittableRandom random = new SplittableRandom(7);
        IntToDoubleFunction daily =
                i -> Math.max(0, Math.round(40 + 35 * Math.sin(2 * Math.PI * i / DAY) + 4 * random.nextGaussian()));
        List<SeriesPoint> points = detect(28 * DAY, daily);
        assertThat(alerts(points).stream().filter(i -> i > 3 * DAY)).isEmpty();
        List<SeriesPoint> lastDay = points.subList(27 * DAY, 28 * DAY);
        assertThat(lastDay.get(DAY / 4).expected()).isBetween(65.0, 80.0);
        assertThat(lastDay.get(3 * DAY / 4).expected()).isBetween(3.0, 15.0);
    }

    @Test
    void missingPointsAreNoLack() {
        IntToDoubleFunction noise = noisy(30);
        SeriesDetector detector = new SeriesDetector();
        List<SeriesPoint> points = IntStream.range(0, 20 * DAY)
                .filter(i -> i % 1000 < 700)
                .mapToObj(i -> detector.observe(START.plus(STEP.multipliedBy(i)), noise.applyAsDouble(i)))
                .toList();
        assertThat(alerts(points)).isEmpty();
        assertThat(points.getLast().expected()).isBetween(25.0, 35.0);
    }

    @Test
    void aSilenceOfHoursInABusySeriesIsTold() {
        IntToDoubleFunction noise = noisy(100);
        int onset = 20 * DAY;
        List<SeriesPoint> points = detect(21 * DAY, i -> i >= onset && i < onset + 72 ? 0 : noise.applyAsDouble(i));
        assertThat(alerts(points)).isNotEmpty().allMatch(i -> i >= onset);
    }

    @Test
    void stepsMayBeIrregular() {
        SplittableRandom random = new SplittableRandom(3);
        IntToDoubleFunction noise = noisy(25);
        SeriesDetector detector = new SeriesDetector();
        Instant time = START;
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            points.add(detector.observe(time, noise.applyAsDouble(i)));
            time = time.plusSeconds(random.nextInt(1, 1800));
        }
        assertThat(alerts(points)).isEmpty();
    }

    @Test
    void aRepeatedOrOlderTimeDoesNoHarm() {
        SeriesDetector detector = new SeriesDetector();
        detector.observe(START, 5);
        assertThat(detector.observe(START, 5).score()).isZero();
        assertThat(detector.observe(START.minusSeconds(3600), 5).score()).isZero();
    }

    @Test
    void dailyCountsWorkAsWell() {
        SplittableRandom random = new SplittableRandom(5);
        SeriesDetector detector = new SeriesDetector();
        List<SeriesPoint> points = IntStream.range(0, 400)
                .mapToObj(i -> detector.observe(
                        START.plus(Duration.ofDays(i)),
                        i == 350 ? 900 : 80 + random.nextInt(40) - (i % 7 > 4 ? 30 : 0)))
                .toList();
        assertThat(alerts(points)).containsExactly(350);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void valuesThatAreNoCountsAreRefused(double value) {
        assertThatThrownBy(() -> new SeriesDetector().observe(START, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give a count");
    }

    private static List<SeriesPoint> detect(int count, IntToDoubleFunction values) {
        SeriesDetector detector = new SeriesDetector();
        return IntStream.range(0, count)
                .mapToObj(i -> detector.observe(START.plus(STEP.multipliedBy(i)), values.applyAsDouble(i)))
                .toList();
    }

    private static List<Integer> alerts(List<SeriesPoint> points) {
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i).alert())
                .boxed()
                .toList();
    }

    /** Counts that scatter twice as much as Poisson around the level; the same index gives the same count. */
    private static IntToDoubleFunction noisy(double level) {
        return i -> Math.max(
                0, Math.round(level + Math.sqrt(2 * level) * new SplittableRandom(i * 31L + 1).nextGaussian()));
    }
}
