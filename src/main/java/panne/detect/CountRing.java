package panne.detect;

import java.io.Serializable;
import java.util.Arrays;

/** Counts per step of time for the last steps; what is older is forgotten, what was never added to is zero. */
final class CountRing implements Serializable {
    private final char[] counts;
    private long last = -1;

    CountRing(int steps) {
        counts = new char[steps];
    }

    /** Adds to a step, moving on if it is newer; a step beyond memory is ignored. */
    void add(long step, int amount) {
        if (step > last) {
            moveTo(step);
        } else if (step <= last - counts.length) {
            return;
        }
        int slot = slot(step);
        counts[slot] = (char) Math.min(Character.MAX_VALUE, counts[slot] + amount);
    }

    private void moveTo(long step) {
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
