package panne.source.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a file into its records. */
interface Splitter {
    /** The next record, or null at the end. */
    @Nullable
    Slice next() throws IOException;

    /** The place after the last record. */
    Position position();
}
