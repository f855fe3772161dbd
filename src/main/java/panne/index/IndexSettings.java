package panne.index;

/**
 * How the index works.
 *
 * @param ramBufferMegabytes posts are collected in memory up to this size before they are written to disk
 */
public record IndexSettings(int ramBufferMegabytes) {
    public IndexSettings {
        if (ramBufferMegabytes < 1 || ramBufferMegabytes > 2000) {
            throw new IllegalArgumentException(
                    "ramBufferMegabytes is " + ramBufferMegabytes + ": give 1 to 2000, 256 is fast");
        }
    }

    /** A buffer of 256 MB, with which indexing is twice as fast as with Lucene's own 16 MB. */
    public static IndexSettings defaults() {
        return new IndexSettings(256);
    }
}
