package panne.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The part of a stream that is in memory: from the start of the current record to as far as was read. It grows with the
 * record up to a bound. Indexes are places in {@link #bytes()}; they change when {@link #fill} moves the bytes.
 */
final class Window {
    static final int FIRST_SIZE = 1 << 16;
    /** The longest record that is read: a page of 500 posts with all their authors fits, a runaway line does not. */
    static final int LONGEST_RECORD = 8 << 20;

    private final InputStream in;
    private final Ending ending;
    private byte[] bytes = new byte[FIRST_SIZE];
    private long offset;
    private long fingerprint = Fingerprint.OF_NOTHING;
    private int start;
    private int end;
    private boolean ended;
    private @Nullable String damage;
    /** Whether the last record before the damage may be cut. */
    private boolean isCut;

    Window(InputStream in, Ending ending) {
        this.in = in;
        this.ending = ending;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Where the current record starts in the stream. */
    long offset() {
        return offset + start;
    }

    /** Of all bytes before the current record. */
    long fingerprint() {
        return fingerprint;
    }

    /** Says that everything before an index is done with. */
    void advanceTo(int index) {
        fingerprint = Fingerprint.extended(fingerprint, bytes, start, index);
        start = index;
    }

    /** Whether the record is as long as any may be. */
    boolean isFull() {
        return end - start >= LONGEST_RECORD;
    }

    /** Why the stream broke off before its end, or what stands behind it; else null. */
    @Nullable
    String damage() {
        return damage;
    }

    /** What becomes of an unfinished last record. */
    Ending ending() {
        return ending;
    }

    /** Whether a record that runs up to the end of the stream may be unfinished, and is not to be read yet. */
    boolean leavesLast() {
        return ending == Ending.LEFT || isCut;
    }

    /**
     * Reads on, which moves the current record to index 0.
     *
     * @return whether more is there than before
     */
    boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        makeRoom();
        int count = read();
        if (count < 0) {
            ended = true;
            return false;
        }
        end += count;
        return true;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            offset += start;
            end -= start;
            start = 0;
        }
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    /** A compressed stream that is cut or corrupt, or no longer one, ends there; what came before counts. */
    private int read() throws IOException {
        try {
            return in.read(bytes, end, bytes.length - end);
        } catch (TrailingBytesException e) {
            damage = e.getMessage();
        } catch (EOFException e) {
            isCut = true;
            damage = "the gzip stream is cut off here: the rest of the file is missing";
        } catch (ZipException e) {
            isCut = true;
            damage = "the gzip stream is damaged here: " + e.getMessage();
        }
        return -1;
    }

    /** Moves forward to a place, and says no when the stream ends before it or holds other bytes than were before it. */
    boolean advanceTo(Position place) throws IOException {
        while (offset() < place.offset()) {
            if (start == end && !fill()) {
                return false;
            }
            advanceTo(Math.clamp(start + place.offset() - offset(), start, end));
        }
        return fingerprint == place.fingerprint();
    }

    /** Moves forward to a place before which nothing changed, and says no when the stream ends before it. */
    boolean skipTo(Position place) throws IOException {
        fingerprint = place.fingerprint();
        long missing = place.offset() - (offset + end);
        if (missing <= 0) {
            start = (int) (place.offset() - offset);
            return true;
        }
        offset = place.offset();
        start = 0;
        end = 0;
        try {
            in.skipNBytes(missing);
            return true;
        } catch (EOFException | ZipException e) {
            return false;
        }
    }
}
