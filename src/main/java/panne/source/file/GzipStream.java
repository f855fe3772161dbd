package panne.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What gzip members hold, one after another (RFC 1952). Unlike the JDK's stream it passes nothing over: what follows a member
 * and is none is told, but for zeros, with which tapes and some programs fill up blocks. Every failure is thrown after all
 * that came before it was read, and once: the stream of Commons Compress tells of what follows as well, but keeps to itself
 * what the same read had brought.
 */
final class GzipStream extends InputStream {
    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATED = 8;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater;
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    /** What of the buffer is still to be looked at. */
    private int from;

    private int to;
    /** How many bytes came into the buffer so far. */
    private long taken;

    private boolean ended;

    /** Begins with the header of the first member, which the stream has to hold. */
    GzipStream(InputStream in) throws IOException {
        this.in = in;
        skipBytes(2);
        readHeader();
        inflater = new Inflater(true);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        try {
            while (length > 0 && !ended) {
                int count = inflate(bytes, start, length);
                if (count > 0) {
                    checksum.update(bytes, start, count);
                    return count;
                }
                if (inflater.finished()) {
                    endMember();
                }
            }
            return length == 0 ? 0 : -1;
        } catch (IOException e) {
            ended = true;
            throw e;
        }
    }

    private int inflate(byte[] bytes, int start, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                requireMore();
                inflater.setInput(buffer, from, to - from);
            }
            int count = inflater.inflate(bytes, start, length);
            from = to - inflater.getRemaining();
            if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary is needed");
            }
            return count;
        } catch (DataFormatException e) {
            throw new ZipException(String.valueOf(e.getMessage()));
        }
    }

    private void endMember() throws IOException {
        long sum = readNumber(4);
        long size = readNumber(4);
        if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("its checksum is another");
        }
        skipZeros();
        ended = from == to && !fill();
        if (!ended) {
            beginMember();
        }
    }

    private void beginMember() throws IOException {
        long place = taken - (to - from);
        if (buffer[from] != (byte) MAGIC || readNumber(2) != MAGIC) {
            throw new TrailingBytesException(place, countToEnd(place));
        }
        readHeader();
        inflater.reset();
        checksum.reset();
    }

    private void readHeader() throws IOException {
        if (readByte() != DEFLATED) {
            throw new ZipException("it is compressed in an unknown way");
        }
        int flags = readByte();
        skipBytes(6);
        if ((flags & HAS_EXTRA) != 0) {
            skipBytes((int) readNumber(2));
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            skipBytes(2);
        }
    }

    private void skipBytes(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            readByte();
        }
    }

    private void skipText() throws IOException {
        while (readByte() != 0) {
            // a text goes on up to a zero
        }
    }

    private void skipZeros() throws IOException {
        while ((from < to || fill()) && buffer[from] == 0) {
            from++;
        }
    }

    private long countToEnd(long place) throws IOException {
        while (fill()) {
            from = to;
        }
        return taken - place;
    }

    /** The least significant byte comes first. */
    private long readNumber(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) readByte() << (8 * i);
        }
        return number;
    }

    private int readByte() throws IOException {
        requireMore();
        return buffer[from++] & 0xff;
    }

    private void requireMore() throws IOException {
        if (from == to && !fill()) {
            throw new EOFException("the gzip stream is cut off");
        }
    }

    /** Takes what comes next into the buffer, of which all has been looked at. */
    private boolean fill() throws IOException {
        int count = in.read(buffer);
        from = 0;
        to = Math.max(count, 0);
        taken += to;
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
