package panne.index;

import java.util.Arrays;

/** A set of well-mixed 64-bit hashes in one array: a tenth of the memory of boxed numbers. */
final class LongSet {
    /** Marks an empty slot; the one hash that equals it is remembered apart. */
    private static final long EMPTY = 0;

    private long[] slots = new long[8];
    private int filled;
    private boolean holdsEmpty;

    boolean add(long hash) {
        if (hash == EMPTY) {
            boolean isNew = !holdsEmpty;
            holdsEmpty = true;
            return isNew;
        }
        if (2 * filled >= slots.length) {
            grow();
        }
        return insert(hash);
    }

    long size() {
        return filled + (holdsEmpty ? 1L : 0L);
    }

    private boolean insert(long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != EMPTY) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash;
        filled++;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        filled = 0;
        Arrays.stream(before).filter(hash -> hash != EMPTY).forEach(this::insert);
    }
}
