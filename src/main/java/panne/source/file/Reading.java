package panne.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.source.SourceException;

/** A file while it is open, recognised, and read record by record. */
final class Reading implements Closeable {
    private final InputStream in;
    private final Window window;
    private final Splitter splitter;
    private final Layout.RecordReader reader;

    private final boolean blank;

    private Reading(InputStream in, Window window, boolean blank, Layout layout, long firstLine) {
        this.in = in;
        this.blank = blank;
        this.window = window;
        this.splitter = layout.cutter().cut(window, firstLine);
        this.reader = layout.reader();
    }

    /**
     * Opens a file at a position; nothing when the file ends before it, or changed before it.
     *
     * @param isSure whether it needs no look at what is before the position
     */
    static Optional<Reading> open(Content content, Position position, boolean isSure, Ending ending, Clock clock)
            throws IOException {
        InputStream in = content.open();
        try {
            Optional<Reading> reading = recognise(new Window(in, ending), in, content.name(), position, isSure, clock);
            if (reading.isEmpty()) {
                in.close();
            }
            return reading;
        } catch (IOException | SourceException e) {
            in.close();
            throw e;
        }
    }

    private static Optional<Reading> recognise(
            Window window, InputStream in, String file, Position position, boolean isSure, Clock clock)
            throws IOException {
        Head head = head(window);
        head.requireText(file);
        Layout layout = Layout.of(head, file, window.ending(), clock);
        boolean isStart = position.equals(Position.START);
        Position from = isStart ? layout.start() : position;
        boolean isThere = (isStart || isSure) ? window.skipTo(from) : window.advanceTo(from);
        return isThere ? Optional.of(new Reading(in, window, head.isBlank(), layout, from.line())) : Optional.empty();
    }

    private static Head head(Window window) throws IOException {
        boolean more = true;
        while (more && window.end() < Window.FIRST_SIZE) {
            more = window.fill();
        }
        return Head.of(window.bytes(), window.end());
    }

    Position position() {
        return splitter.position();
    }

    /** Why the file broke off before its end, or null. */
    @Nullable
    String damage() {
        return window.damage();
    }

    /** Whether something is there that was left: an unfinished record, a stream that broke off, or nothing yet. */
    boolean hasRest() {
        return blank || window.start() < window.end() || window.damage() != null;
    }

    /** Whether the file holds nothing at all. */
    boolean isBlank() {
        return blank;
    }

    /** Reads the next record, and says no at the end. */
    boolean next(Harvest harvest) throws IOException {
        Slice slice = splitter.next();
        if (slice == null) {
            return false;
        }
        harvest.startLine(slice.line());
        if (slice.problem() == null) {
            reader.read(slice.bytes(), slice.from(), slice.length(), harvest);
        } else {
            harvest.reject(slice.problem());
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
