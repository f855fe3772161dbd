package panne.domain;

import java.util.Locale;

/** Numbers of things, and shares of them, as people write them. */
public final class Counted {
    private Counted() {}

    /** {@code 18,230 reports}, {@code 1 report}. */
    public static String of(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    /** {@code 18,230}. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /**
     * {@code 46%}; what is not nothing never becomes {@code 0%}.
     *
     * @param share in [0, 1]
     */
    public static String percent(double share) {
        double percent = 100 * share;
        return percent > 0 && percent < 0.5 ? "<1%" : Math.round(percent) + "%";
    }
}
