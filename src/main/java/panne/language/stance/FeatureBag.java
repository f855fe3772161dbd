package panne.language.stance;

import java.util.Arrays;
import java.util.List;

/** A growing bag of features, each a hash of what it stands for. */
public final class FeatureBag {
    private int[] hashes = new int[512];
    private int size;

    void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
    }

    void add(String feature) {
        add(hash(feature));
    }

    int size() {
        return size;
    }

    int get(int index) {
        return hashes[index];
    }

    /** Every feature once, in order of first appearance. */
    List<Integer> distinct() {
        return Arrays.stream(hashes, 0, size).distinct().boxed().toList();
    }

    static int hash(String feature) {
        return mix(feature.hashCode());
    }

    /** The finaliser of MurmurHash3: spreads nearby values over all bits. */
    static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    static int combine(int first, int second) {
        return mix(first * 31 + second);
    }
}
