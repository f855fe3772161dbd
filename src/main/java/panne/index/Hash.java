package panne.index;

/** A 64-bit hash of a text that is the same in every run and on every machine. */
final class Hash {
    private Hash() {}

    /** FNV-1a over the chars, its bits then mixed by the finisher of SplitMix64 (Steele et al., 2014). */
    static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
