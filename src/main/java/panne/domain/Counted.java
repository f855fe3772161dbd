package panne.domain;

import java.util.Locale;

/** Numbers of things as people write them. */
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
}
