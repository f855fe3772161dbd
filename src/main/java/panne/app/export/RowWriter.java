package panne.app.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes rows in one format. */
interface RowWriter {
    void write(Row row) throws IOException;

    /** Writes what belongs at the end; the stream stays open. */
    void finish() throws IOException;

    static RowWriter of(Format format, OutputStream out) throws IOException {
        return switch (format) {
            case NDJSON -> new NdjsonRows(out);
            case CSV -> new CsvRows(out);
            case PARQUET -> new ParquetRows(out);
        };
    }
}
