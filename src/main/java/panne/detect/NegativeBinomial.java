package panne.detect;

/**
 * Tail probabilities of counts that scatter more than Poisson: mean m, variance m + s m², where s is called spread.
 *
 * <p>P(X ≥ n) = I_q(n, k) with k = 1/s, q = m / (m + k) and I the regularised incomplete beta function, evaluated by
 * Lentz's continued fraction in logarithms, so that 300 orders of magnitude are no trouble.
 */
final class NegativeBinomial {
    private static final double LN10 = Math.log(10);
    private static final double LEAST_SPREAD = 1e-4;
    private static final double LEAST_MEAN = 1e-9;
    private static final double TINY = 1e-300;
    private static final int MOST_ADDED = 30;

    private NegativeBinomial() {}

    /** −log10 P(X ≥ n). */
    static double surprise(long count, double mean, double spread) {
        double n = count;
        if (n <= 0) {
            return 0;
        }
        double size = 1 / Math.max(spread, LEAST_SPREAD);
        double m = Math.max(mean, LEAST_MEAN);
        double q = m / (m + size);
        if (n > m) {
            return Math.max(0, -logBeta(q, size / (m + size), n, size) / LN10);
        }
        double below = Math.exp(logBeta(size / (m + size), q, size, n));
        return Math.max(0, -Math.log1p(-Math.min(below, 1 - 1e-15)) / LN10);
    }

    /** P(X &lt; n) + ½ P(X = n): where the count stands among its like; added up for small means, else normal. */
    static double rank(int count, double mean, double spread) {
        double s = Math.max(spread, LEAST_SPREAD);
        if (mean > MOST_ADDED) {
            return normalRank((count - mean) / Math.sqrt(mean + s * mean * mean));
        }
        double term = Math.exp(-Math.log1p(s * mean) / s);
        double q = mean * s / (1 + mean * s);
        double below = 0;
        for (int i = 0; i < Math.min(count, 8 * MOST_ADDED); i++) {
            below += term;
            term *= q * (i + 1 / s) / (i + 1);
        }
        return Math.min(1, below + term / 2);
    }

    /** The normal distribution function to three digits, by the logistic of a cubic. */
    private static double normalRank(double z) {
        return 1 / (1 + Math.exp(-1.5976 * z - 0.070565992 * z * z * z));
    }

    /** The least n whose surprise reaches the threshold. */
    static long critical(double threshold, double mean, double spread) {
        long low = 0;
        long high = 4 + (long) (2 * mean);
        while (surprise(high, mean, spread) < threshold) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (surprise(middle, mean, spread) < threshold) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The 99th percentile: the least n with P(X > n) ≤ 0.01. */
    static double high(double mean, double spread) {
        return critical(2, mean, spread) - 1.0;
    }

    /** ln I_x(a, b) for x on the quick side of the continued fraction; y = 1 − x. */
    private static double logBeta(double x, double y, double a, double b) {
        double front = a * Math.log(x) + b * Math.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b) - Math.log(a);
        return front + Math.log(fraction(x, a, b));
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int i = 1; i <= 5000; i++) {
            double even = i * (b - i) * x / ((a + 2 * i - 1) * (a + 2 * i));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + i) * (a + b + i) * x / ((a + 2 * i) * (a + 2 * i + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-10) {
                break;
            }
        }
        return Math.max(h, TINY);
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** ln Γ(x) for x > 0: Stirling's series after raising the argument above 8. */
    static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 8) {
            shift += Math.log(z);
            z++;
        }
        double i = 1 / z;
        double i2 = i * i;
        double series = i * (1.0 / 12 - i2 * (1.0 / 360 - i2 * (1.0 / 1260 - i2 / 1680)));
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}
