package panne.source;

import org.jspecify.annotations.Nullable;

/** Somewhere posts come from: a network's search, a stream, a folder of files. */
public interface PostSource extends AutoCloseable {
    /** The source's name in configuration, cursors, health and logs. */
    String name();

    /**
     * Brings what is new since a cursor, a bounded amount at a time.
     *
     * @param cursor what the last batch returned, or null at the very first call
     * @throws SourceException when the source cannot be read now; the cursor stays valid
     */
    Batch fetch(@Nullable String cursor);

    /** Lets go of what is held open between two batches; a later fetch opens it again. */
    @Override
    default void close() {}
}
