package panne.detect;

import java.io.Serializable;

/** Remembers for an hour who was counted, so that nobody counts twice: open addressing, without boxes. */
final class RecentAuthors implements Serializable {
    static final int HOLD_SECONDS = 3600;

    private long[] authors = new long[16];
    private long[] counted = new long[16];
    private int used;

    /** Whether the author was not counted within the last hour; if so, he is now. */
    boolean admit(long author, long second) {
        if (used * 2 >= authors.length) {
            rebuild(second);
        }
        int slot = find(author);
        if (authors[slot] == 0) {
            authors[slot] = author;
            used++;
        } else if (second - counted[slot] < HOLD_SECONDS) {
            return false;
        }
        counted[slot] = second;
        return true;
    }

    private int find(long author) {
        int mask = authors.length - 1;
        int slot = (int) (author ^ author >>> 32) & mask;
        while (authors[slot] != 0 && authors[slot] != author) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rebuild(long second) {
        long[] oldAuthors = authors;
        long[] oldCounted = counted;
        int alive = 0;
        for (int i = 0; i < oldAuthors.length; i++) {
            alive += oldAuthors[i] != 0 && second - oldCounted[i] < HOLD_SECONDS ? 1 : 0;
        }
        int size = Math.max(16, Integer.highestOneBit(Math.max(1, alive)) * 4);
        authors = new long[size];
        counted = new long[size];
        used = alive;
        for (int i = 0; i < oldAuthors.length; i++) {
            if (oldAuthors[i] != 0 && second - oldCounted[i] < HOLD_SECONDS) {
                int slot = find(oldAuthors[i]);
                authors[slot] = oldAuthors[i];
                counted[slot] = oldCounted[i];
            }
        }
    }
}
