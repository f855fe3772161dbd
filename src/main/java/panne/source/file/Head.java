package panne.source.file;

import java.nio.charset.StandardCharsets;
import panne.source.SourceException;

/**
 * The first bytes of a file, which tell what it is.
 */
final class Head {
    static final String EXPECTED = "posts as NDJSON, JSON or CSV with the header id,created,text";

    private final byte[] bytes;
    /** Where the content begins, after a byte order mark and blanks. */
    private final int start;

    private final int end;

    private Head(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** What files of other kinds begin with, and what to do about them. */
    private enum Foreign {
        LITTLE_UTF_16("\u00ff\u00fe", "UTF-16 text: save it as UTF-8"),
        BIG_UTF_16("\u00fe\u00ff", "UTF-16 text: save it as UTF-8"),
        ZIP("PK\u0003\u0004", "a ZIP archive: unpack it first"),
        ZSTD("(\u00b5/\u00fd", "compressed with zstd: unpack it, or use gzip"),
        BZIP2("BZh", "compressed with bzip2: unpack it, or use gzip"),
        XZ("\u00fd7zXZ", "compressed with xz: unpack it, or use gzip");

        private final String magic;
        private final String advice;

        Foreign(String magic, String advice) {
            this.magic = magic;
            this.advice = advice;
        }

        boolean begins(byte[] bytes, int end) {
            return new String(bytes, 0, Math.min(end, 8), StandardCharsets.ISO_8859_1).startsWith(magic);
        }
    }

    static Head of(byte[] bytes, int end) {
        int start = hasByteOrderMark(bytes, end) ? 3 : 0;
        while (start < end && Bytes.isBlank(bytes[start])) {
            start++;
        }
        return new Head(bytes, start, end);
    }

    private static boolean hasByteOrderMark(byte[] bytes, int end) {
        return end >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    }

    void requireText(String file) {
        for (Foreign foreign : Foreign.values()) {
            if (foreign.begins(bytes, end)) {
                throw new SourceException(file + " is " + foreign.advice);
            }
        }
        int zero = Bytes.indexOf((byte) 0, bytes, 0, end);
        if (zero >= 0) {
            throw new SourceException(file + " is a binary file (byte " + zero + " is zero): expected " + EXPECTED);
        }
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The place before one of the first bytes. */
    Position place(long line, int index) {
        return new Position(line, index, Fingerprint.extended(Fingerprint.OF_NOTHING, bytes, 0, index));
    }

    boolean isBlank() {
        return start == end;
    }

    /** The lines before the content. */
    int blankLines() {
        return (int) new String(bytes, 0, start, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    int firstLineEnd() {
        int lineEnd = Bytes.indexOf((byte) '\n', bytes, start, end);
        return lineEnd < 0 ? end : lineEnd;
    }

    String firstLine() {
        return new String(bytes, start, firstLineEnd() - start, StandardCharsets.UTF_8).strip();
    }

    /** Whether the first line may go on, and what is there of it may become anything. */
    boolean isUndecided() {
        return firstLineEnd() == end && (isBlank() || (bytes[start] != '{' && bytes[start] != '['));
    }

    /** JSON that is no object a line: an array, or an object that goes on after its first line. */
    boolean isDocument() {
        return !isBlank() && (isArray() || (firstLineEnd() < end && firstLine().matches("\\{(.*[{\\[,:])?")));
    }

    private boolean isArray() {
        int next = start + 1;
        while (next < end && Bytes.isBlank(bytes[next])) {
            next++;
        }
        return bytes[start] == '[' && (next == end || bytes[next] == '{' || bytes[next] == ']');
    }

    boolean hasObjectAtLineStart() {
        if (start < end && bytes[start] == '{') {
            return true;
        }
        for (int i = start; i + 1 < end; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '{') {
                return true;
            }
        }
        return false;
    }
}
