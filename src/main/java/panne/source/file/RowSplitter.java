package panne.source.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts CSV into rows; a quoted field may hold line ends. A row whose quotes do not close costs its first line only: the
 * next line is tried as a row again.
 */
final class RowSplitter implements Splitter {
    /** No row is longer: a quote that is open for this long was never closed. */
    private static final int LONGEST_ROW = 1 << 20;

    private static final String NEVER_CLOSED = "not valid CSV: a quoted field is not closed";

    private final Window window;
    private final byte separator;
    private long nextLine;

    RowSplitter(Window window, char separator, long firstLine) {
        this.window = window;
        this.separator = (byte) separator;
        this.nextLine = firstLine;
    }

    @Override
    public Position position() {
        return new Position(nextLine, window.offset(), window.fingerprint());
    }

    @Override
    public @Nullable Slice next() throws IOException {
        while (has(0)) {
            Slice row = row();
            if (row == null || row.problem() != null || !row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Slice row() throws IOException {
        Quotes quotes = new Quotes(separator);
        int index = 0;
        while (has(index) && index < LONGEST_ROW) {
            byte b = at(index);
            if (!quotes.take(b)) {
                return firstLineOnly(NEVER_CLOSED);
            }
            if (b == '\n' && !quotes.areOpen()) {
                return whole(index);
            }
            index++;
        }
        return index == LONGEST_ROW ? tooLong(quotes) : last(quotes, index);
    }

    private Slice whole(int length) {
        Slice row = new Slice(window, window.start(), withoutReturn(length), nextLine, null);
        pass(Math.min(length + 1, window.end() - window.start()));
        return row;
    }

    private int withoutReturn(int length) {
        return length > 0 && at(length - 1) == '\r' ? length - 1 : length;
    }

    private @Nullable Slice last(Quotes quotes, int length) throws IOException {
        if (window.leavesLast()) {
            return null;
        }
        return quotes.areOpen() ? firstLineOnly(NEVER_CLOSED) : whole(length);
    }

    private Slice tooLong(Quotes quotes) throws IOException {
        return firstLineOnly(quotes.areOpen() ? NEVER_CLOSED : "the row is longer than 1 MiB: it was left out");
    }

    private Slice firstLineOnly(String problem) throws IOException {
        Slice row = Slice.unreadable(window, nextLine, problem);
        boolean isLineEnd = false;
        while (!isLineEnd && has(0)) {
            isLineEnd = at(0) == '\n';
            window.advanceTo(window.start() + 1);
        }
        nextLine++;
        return row;
    }

    private void pass(int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += at(i) == '\n' ? 1 : 0;
        }
        nextLine += Math.max(lines, 1);
        window.advanceTo(window.start() + length);
    }

    private boolean has(int index) throws IOException {
        return window.start() + index < window.end() || window.fill();
    }

    private byte at(int index) {
        return window.bytes()[window.start() + index];
    }

    /** Follows the quotes of one row. */
    private static final class Quotes {
        private final byte separator;
        private boolean atFieldStart = true;
        private boolean open;
        private boolean maybeClosed;

        Quotes(byte separator) {
            this.separator = separator;
        }

        boolean areOpen() {
            return open && !maybeClosed;
        }

        /** Says no when the byte cannot stand here. */
        boolean take(byte b) {
            if (!open) {
                open = atFieldStart && b == '"';
                atFieldStart = b == separator;
                return true;
            }
            if (!maybeClosed) {
                maybeClosed = b == '"';
                return true;
            }
            return afterQuote(b);
        }

        private boolean afterQuote(byte b) {
            if (b == '"') {
                maybeClosed = false;
                return true;
            }
            if (b == separator) {
                open = false;
                maybeClosed = false;
                atFieldStart = true;
                return true;
            }
            return b == '\r' || b == '\n';
        }
    }
}
