package panne.source.file;

/** A running 64-bit hash (FNV-1a) of all bytes before a place, which tells whether they are still the same. */
final class Fingerprint {
    static final long OF_NOTHING = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** The hash of what was hashed before and the bytes between two indexes. */
    static long extended(long before, byte[] bytes, int from, int to) {
        long hash = before;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * PRIME;
        }
        return hash;
    }
}
