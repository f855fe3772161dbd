package panne.detect.series;

/**
 * The last so many points against their expectation.
 *
 * <p>The sum S of a window with expectation M is taken as negative binomial, variance M + φ M², where φ is learned as
 * (r² − M) / (M² + M) from clipped residuals r of this very window, so that correlated noise widens long windows as
 * it should. Surprise is the Chernoff bound of the tail, −log10 P(X ≥ S) ≥ D / ln 10 with
 * D = S ln(S/M) − (S + 1/φ) ln((S + 1/φ) / (M + 1/φ)): closed, exact to the leading order, good for any real S.
 */
final class Scale {
    private static final double FIRST_SPREAD = 0.3;
    private static final double LEAST_SPREAD = 1e-3;

    private final double[] values;
    private final double[] expectations;
    private final double clip;
    private double sum;
    private double expected;
    private double spread = FIRST_SPREAD;
    private int next;
    private int filled;

    Scale(int width, double clip) {
        this.values = new double[width];
        this.expectations = new double[width];
        this.clip = clip;
    }

    void add(double value, double expectation) {
        sum += value - values[next];
        expected += expectation - expectations[next];
        values[next] = value;
        expectations[next] = expectation;
        filled = Math.min(filled + 1, values.length);
        next = (next + 1) % values.length;
        if (next == 0) {
            resum();
        }
    }

    /** ln(1 + surprise), positive for a surplus, negative for a lack; 0 until the window is full. */
    double logSurprise() {
        if (filled < values.length) {
            return 0;
        }
        double logSurprise = Math.log1p(surprise(sum, expected, spread));
        return sum >= expected ? logSurprise : -logSurprise;
    }

    void learn(double share) {
        if (filled < values.length) {
            return;
        }
        double residual = sum - expected;
        double limit = clip * deviation();
        double clipped = Math.clamp(residual, -limit, limit);
        double seen = (clipped * clipped - expected) / (expected * expected + expected);
        spread = Math.max(LEAST_SPREAD, spread + share * (seen - spread));
    }

    double deviation() {
        return Math.sqrt(expected + spread * expected * expected);
    }

    static double surprise(double sum, double mean, double spread) {
        double size = 1 / spread;
        double gain = sum > 0 ? sum * Math.log(sum / mean) : 0;
        double cost = (sum + size) * Math.log((sum + size) / (mean + size));
        return Math.max(0, (gain - cost) / Math.log(10));
    }

    /** Once a round, so that rounding errors never pile up. */
    private void resum() {
        sum = 0;
        expected = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            expected += expectations[i];
        }
    }
}
