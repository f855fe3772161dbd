package panne.evaluate;

import java.util.Locale;

/** Hits, false alarms and misses of one question. */
public final class Hits {
    private int right;
    private int falseAlarms;
    private int misses;

    /** Counts one case: whether yes was right, and whether yes was answered. */
    void add(boolean expected, boolean answered) {
        right += expected && answered ? 1 : 0;
        falseAlarms += !expected && answered ? 1 : 0;
        misses += expected && !answered ? 1 : 0;
    }

    /** Right among the answers given, in [0, 1]; 1 where none was given. */
    public double precision() {
        return right + falseAlarms == 0 ? 1 : (double) right / (right + falseAlarms);
    }

    /** Found among what there was to find, in [0, 1]; 1 where there was nothing. */
    public double recall() {
        return right + misses == 0 ? 1 : (double) right / (right + misses);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        int all = 2 * right + falseAlarms + misses;
        return all == 0 ? 1 : 2.0 * right / all;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "precision %.3f  recall %.3f  F1 %.3f  n %d", precision(), recall(), f1(), right + misses);
    }
}
