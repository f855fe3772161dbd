package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NegativeBinomialTest {
    @ParameterizedTest
    @CsvSource({"1, 0.5, 0.3", "5, 2, 0.5", "12, 20, 0.1", "40, 3, 1", "3, 3, 0.01", "200, 100, 0.05"})
    void agreesWithTheSumOfItsProbabilities(int n, double mean, double spread) {
        double size = 1 / spread;
        double q = mean / (mean + size);
        double probability = Math.pow(1 - q, size);
        double below = 0;
        for (int i = 0; i < n; i++) {
            below += probability;
            probability *= q * (i + size) / (i + 1);
        }
        double tail = 0;
        for (int i = n; i < n + 5000; i++) {
            tail += probability;
            probability *= q * (i + size) / (i + 1);
        }

        assertThat(below + tail).isCloseTo(1, within(1e-9));
        assertThat(NegativeBinomial.surprise(n, mean, spread)).isCloseTo(-Math.log10(tail), within(1e-6));
    }

    @Test
    void reachesFarBeyondWhatADoubleCanHold() {
        assertThat(NegativeBinomial.surprise(20_000, 10, 0.01)).isBetween(20_000.0, 21_000.0);
    }

    @Test
    void neverFallsAsTheCountRises() {
        double last = 0;
        for (int n = 0; n < 500; n++) {
            double surprise = NegativeBinomial.surprise(n, 37, 0.2);
            assertThat(surprise).isGreaterThanOrEqualTo(last);
            last = surprise;
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0.1, 0.5", "6, 3, 0.2", "4, 250, 0.1"})
    void criticalIsTheLeastCountThatReachesTheThreshold(double threshold, double mean, double spread) {
        long critical = NegativeBinomial.critical(threshold, mean, spread);

        assertThat(NegativeBinomial.surprise(critical, mean, spread)).isGreaterThanOrEqualTo(threshold);
        assertThat(NegativeBinomial.surprise(critical - 1, mean, spread)).isLessThan(threshold);
    }
}
