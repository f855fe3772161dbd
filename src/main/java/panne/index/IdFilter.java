package panne.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells ids that were never seen, at once and for certain, in 16 bits an id: a scalable Bloom filter (Almeida et al.,
 * 2007) whose parts double in size, so that it never has to be built anew.
 */
final class IdFilter {
    private static final int BITS_PER_ID = 16;
    private static final int PROBES = 4;
    private static final int FIRST_CAPACITY = 1 << 20;

    private final List<Part> parts = new ArrayList<>();

    IdFilter() {
        parts.add(new Part(FIRST_CAPACITY));
    }

    void add(String id) {
        Part last = parts.getLast();
        if (last.isFull()) {
            last = new Part(2 * last.capacity);
            parts.add(last);
        }
        last.add(Hash.of(id));
    }

    /** Whether the id may have been added; false is certain, true is wrong about twice in a thousand times. */
    boolean mayContain(String id) {
        long hash = Hash.of(id);
        for (Part part : parts) {
            if (part.mayContain(hash)) {
                return true;
            }
        }
        return false;
    }

    private static final class Part {
        private final long[] words;
        private final long capacity;
        private long size;

        Part(long capacity) {
            this.capacity = capacity;
            words = new long[Math.toIntExact(capacity * BITS_PER_ID / Long.SIZE)];
        }

        boolean isFull() {
            return size >= capacity;
        }

        void add(long hash) {
            for (int probe = 0; probe < PROBES; probe++) {
                long bit = bit(hash, probe);
                words[(int) (bit >>> 6)] |= 1L << bit;
            }
            size++;
        }

        boolean mayContain(long hash) {
            for (int probe = 0; probe < PROBES; probe++) {
                long bit = bit(hash, probe);
                if ((words[(int) (bit >>> 6)] & (1L << bit)) == 0) {
                    return false;
                }
            }
            return true;
        }

        /** Double hashing (Kirsch and Mitzenmacher, 2006); the number of bits is a power of two. */
        private long bit(long hash, int probe) {
            return (hash + probe * (Long.rotateLeft(hash, 32) | 1)) & (words.length * 64L - 1);
        }
    }
}
