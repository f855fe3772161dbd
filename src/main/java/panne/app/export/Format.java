package panne.app.export;

/** In which form a data set is written. */
public enum Format {
    NDJSON,
    CSV,
    PARQUET
}
