package panne.detect;

import java.io.Serializable;

/** A growing set of hashes, without boxes. */
final class LongSet implements Serializable {
    private long[] values = new long[16];
    private int size;

    /** Whether the value is new to the set; zero stands for nothing and is taken as one. */
    boolean add(long value) {
        long entry = value == 0 ? 1 : value;
        if (size * 2 >= values.length) {
            grow();
        }
        if (!put(entry)) {
            return false;
        }
        size++;
        return true;
    }

    int size() {
        return size;
    }

    private boolean put(long value) {
        int mask = values.length - 1;
        int slot = (int) (value ^ value >>> 32) & mask;
        while (values[slot] != 0) {
            if (values[slot] == value) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        values[slot] = value;
        return true;
    }

    private void grow() {
        long[] old = values;
        values = new long[old.length * 2];
        for (long value : old) {
            if (value != 0) {
                put(value);
            }
        }
    }
}
