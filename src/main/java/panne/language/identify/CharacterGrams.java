package panne.language.identify;

/** Weights of sequences of one to three characters for some outcomes, in plain arrays: read once, looked up without objects. */
final class CharacterGrams {
    private static final int LONGEST = 3;
    private static final int BITS_OF_CHAR = 16;
    private static final long FREE = 0;

    private final int outcomes;
    private long[] keys = new long[1 << 12];
    private float[] weights;
    private int size;

    CharacterGrams(int outcomes) {
        this.outcomes = outcomes;
        this.weights = new float[keys.length * outcomes];
    }

    /** Sets the weight of a sequence for an outcome; longer sequences never occur in a text and are left out. */
    void set(String gram, int outcome, float weight) {
        if (gram.isEmpty() || gram.length() > LONGEST) {
            return;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key(gram, 0, gram.length()));
        if (keys[slot] == FREE) {
            keys[slot] = key(gram, 0, gram.length());
            size++;
        }
        weights[slot * outcomes + outcome] = weight;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldWeights = weights;
        keys = new long[oldKeys.length * 2];
        weights = new float[keys.length * outcomes];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                System.arraycopy(oldWeights, old * outcomes, weights, slot * outcomes, outcomes);
            }
        }
    }

    /** Sums of the weights of all different sequences of a text, by outcome. */
    double[] sums(String text) {
        double[] sums = new double[outcomes];
        int[] seen = new int[Integer.highestOneBit(text.length() * LONGEST + 1) * 4];
        for (int start = 0; start < text.length(); start++) {
            int longest = Math.min(LONGEST, text.length() - start);
            for (int length = 1; length <= longest; length++) {
                int slot = slot(key(text, start, length));
                if (keys[slot] != FREE && isFirst(slot, seen)) {
                    add(slot, sums);
                }
            }
        }
        return sums;
    }

    private void add(int slot, double[] sums) {
        int at = slot * outcomes;
        for (int i = 0; i < outcomes; i++) {
            sums[i] += weights[at + i];
        }
    }

    /** Notes a slot in an open hash set of slots plus one; false when it was there. */
    private static boolean isFirst(int slot, int[] seen) {
        int at = mixed(slot) & seen.length - 1;
        while (seen[at] != 0) {
            if (seen[at] == slot + 1) {
                return false;
            }
            at = at + 1 & seen.length - 1;
        }
        seen[at] = slot + 1;
        return true;
    }

    private int slot(long key) {
        int slot = mixed(key) & keys.length - 1;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static int mixed(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    private static long key(String text, int start, int length) {
        long key = length;
        for (int i = start; i < start + length; i++) {
            key = key << BITS_OF_CHAR | text.charAt(i);
        }
        return key;
    }
}
