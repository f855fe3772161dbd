package panne.alert;

import java.util.Locale;
import java.util.stream.Collectors;
import panne.domain.Counted;

/** Writes numbers and lists for people. */
final class Figures {
    private Figures() {}

    /** {@code 18,230}. */
    static String count(long count) {
        return Counted.number(count);
    }

    /** {@code 18,230 reports}, {@code 1 report}. */
    static String count(long count, String one, String many) {
        return Counted.of(count, one, many);
    }

    /** {@code 41}, {@code 2.4}, {@code 0.03}: as many digits as tell something. */
    static String amount(double amount) {
        if (amount >= 10) {
            return count(Math.round(amount));
        }
        return String.format(Locale.ENGLISH, amount >= 0.1 || amount == 0 ? "%.1f" : "%.2f", amount);
    }

    /** {@code 95 × normal}. */
    static String ratio(double ratio) {
        return Double.isFinite(ratio) ? amount(ratio) + " × normal" : "never seen before";
    }

    /** {@code 1 in 2,500} or {@code 1 in 10²⁸} for a chance given as its −log10. */
    static String odds(double surprise) {
        if (!Double.isFinite(surprise)) {
            return "next to none";
        }
        return surprise < 6
                ? "1 in " + count(Math.round(Math.pow(10, surprise)))
                : "1 in 10" + raised(Math.round(surprise));
    }

    private static String raised(long exponent) {
        return Long.toString(exponent)
                .chars()
                .mapToObj(digit -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')))
                .collect(Collectors.joining());
    }
}
