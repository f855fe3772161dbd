package panne.detect;

import java.io.Serializable;
import java.util.Arrays;

/** Counts per step of time for the last steps; what is older is forgotten, what was never added to is zero. */
final class CountRing implements Serializable {
    private final char[] counts;
    private final int[] widths;
    private final int[] sums;
    private long last = -1;

    /** Remembers that many steps, and keeps the sums of the latest steps of the given widths ready. */
    CountRing(int steps, int... widths) {
        counts = new char[steps];
        this.widths = widths.clone();
        sums = new int[widths.length];
    }

    /** Adds to a step, moving on if it is newer; a step beyond memory is ignored. */
    void add(long step, int amount) {
        if (step > last) {
            moveTo(step);
        } else if (step <= last - counts.length) {
            return;
        }
        int slot = slot(step);
        int added = Math.min(Character.MAX_VALUE - counts[slot], amount);
        counts[slot] += (char) added;
        for (int i = 0; i < widths.length; i++) {
            sums[i] += step > last - widths[i] ? added : 0;
        }
    }

    /** Sum over the latest steps of the width of that index, up to and including the given step. */
    int latest(long step, int index) {
        return step == last ? sums[index] : sum(step - widths[index] + 1, step + 1);
    }

    private void moveTo(long step) {
        for (int i = 0; i < widths.length; i++) {
            if (step - last >= widths[i]) {
                sums[i] = 0;
            } else if (sums[i] > 0) {
                long left = last - widths[i] + 1;
                sums[i] -= sum(left, Math.min(last + 1, left + step - last));
            }
        }
        if (last < 0 || step - last >= counts.length) {
            Arrays.fill(counts, (char) 0);
        } else {
            for (long s = last + 1; s <= step; s++) {
                counts[slot(s)] = 0;
            }
        }
        last = step;
    }

    int at(long step) {
        return step > last || step <= last - counts.length ? 0 : counts[slot(step)];
    }

    /** Sum over the steps from the first, inclusive, to the second, exclusive. */
    int sum(long from, long to) {
        long first = Math.max(from, last - counts.length + 1);
        long end = Math.min(to, last + 1);
        int sum = 0;
        if (first >= end) {
            return 0;
        }
        int slot = slot(first);
        for (long s = first; s < end; s++) {
            sum += counts[slot];
            if (++slot == counts.length) {
                slot = 0;
            }
        }
        return sum;
    }

    private int slot(long step) {
        return (int) Math.floorMod(step, (long) counts.length);
    }
}
