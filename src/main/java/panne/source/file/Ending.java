package panne.source.file;

/** What becomes of a last record that is not finished: a line or a row without a line end, an object without its bracket. */
enum Ending {
    /** It is read as it stands: nothing will follow. */
    TAKEN,
    /** It is left: the file may be growing. */
    LEFT
}
