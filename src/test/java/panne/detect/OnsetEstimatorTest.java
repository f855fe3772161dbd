package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OnsetEstimatorTest {
    private static final int WORLDS = 60;

    @ParameterizedTest
    @CsvSource({"0.2, 5, 1", "0.2, 3, 30", "1, 10, 30", "0.02, 1, 12"})
    void holdsTheOnsetInNineOfTenIntervals(double normal, double height, int rampTicks) {
        SplittableRandom random = new SplittableRandom(4);
        int inside = 0;
        for (int world = 0; world < WORLDS; world++) {
            int onset = 200 + random.nextInt(100);
            int[] counts = new int[380];
            for (int tick = 0; tick < counts.length; tick++) {
                double rise = tick < onset ? 0 : height * Math.min(1, (tick - onset + 0.5) / rampTicks);
                counts[tick] = poisson(random, normal + rise);
            }
            Onset found = OnsetEstimator.estimate(0, counts, constant(normal, counts.length));
            inside += found.low() <= onset && onset <= found.high() ? 1 : 0;
        }

        assertThat(inside).isGreaterThanOrEqualTo(WORLDS * 88 / 100);
    }

    private static double[] constant(double value, int length) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
