package panne.language.model;

import java.util.Arrays;

/** A growing bag of features, each a hash of what it stands for. */
public final class FeatureBag {
    private int[] hashes = new int[512];
    private float[] values = new float[512];
    private int size;

    /** Adds a feature by its hash. */
    public void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        hashes[size] = hash;
        values[size++] = 1;
    }

    /** Adds a feature by its name. */
    public void add(String feature) {
        add(hash(feature));
    }

    /** Scales everything added since {@code from} so that its length as a vector is {@code length}. */
    public void scale(int from, float length) {
        float factor = size == from ? 0 : (float) (length / Math.sqrt(size - from));
        for (int i = from; i < size; i++) {
            values[i] *= factor;
        }
    }

    float value(int index) {
        return values[index];
    }

    /** How many features were added. */
    public int size() {
        return size;
    }

    int get(int index) {
        return hashes[index];
    }

    /** The hash of a feature or of a part of one. */
    public static int hash(String feature) {
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

    /** The hash of two parts together. */
    public static int combine(int first, int second) {
        return mix(first * 31 + second);
    }
}
