package panne.language.copy;

import java.util.Arrays;
import java.util.regex.Pattern;
import panne.lexicon.Folding;

/** What remains of a text when links, handles, numbers and signs are gone: the hashes of its pairs of words. */
final class Signature {
    private static final Pattern NOISE = Pattern.compile("https?://\\S+|@\\w+|^rt\\b|[^\\p{L}\\p{M}']+");
    private static final Pattern WORDS = Pattern.compile(" +");
    private static final int LONG_WITHOUT_SPACES = 40;

    private final int[] pairs;
    private final int words;

    private Signature(int[] pairs, int words) {
        this.pairs = pairs;
        this.words = words;
    }

    static Signature of(String text) {
        String folded = NOISE.matcher(Folding.fold(text)).replaceAll(" ").strip();
        String[] parts = folded.isEmpty() ? new String[0] : WORDS.split(folded);
        if (parts.length > 0 && folded.length() / parts.length > LONG_WITHOUT_SPACES / 2) {
            parts = folded.replace(" ", "").split("(?<=\\G..)");
        }
        int[] pairs = new int[Math.max(parts.length, 1)];
        for (int i = 0; i < parts.length; i++) {
            String next = i + 1 < parts.length ? parts[i + 1] : "";
            pairs[i] = spread(parts[i].hashCode() * 31 + next.hashCode());
        }
        return new Signature(Arrays.stream(pairs).sorted().distinct().toArray(), parts.length);
    }

    private static int spread(int value) {
        int hash = value * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    int words() {
        return words;
    }

    /** The smallest hashes: near-copies share most of them. */
    int[] keys(int count) {
        return Arrays.copyOf(pairs, Math.min(count, pairs.length));
    }

    /** The share of common pairs among all pairs of both texts (Jaccard). */
    double similarity(Signature other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < pairs.length && j < other.pairs.length) {
            if (pairs[i] == other.pairs[j]) {
                common++;
                i++;
                j++;
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) common / (pairs.length + other.pairs.length - common);
    }
}
