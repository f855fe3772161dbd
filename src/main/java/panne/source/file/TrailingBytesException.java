package panne.source.file;

import java.util.zip.ZipException;

/** Behind a gzip stream that is whole stands something else. */
public final class TrailingBytesException extends ZipException {
    private static final long serialVersionUID = 1L;

    /**
     * Says where.
     *
     * @param place how many bytes of the file are gzip
     * @param count how many bytes come after those
     */
    TrailingBytesException(long place, long count) {
        super("the gzip stream ends here, at byte " + place + " of the file: the " + count
                + (count == 1 ? " byte after it is" : " bytes after it are") + " no gzip and not read");
    }
}
