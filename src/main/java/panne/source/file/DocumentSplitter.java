package panne.source.file;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts JSON that is laid out freely, an array or objects over several lines, into its outermost objects. Only brackets and
 * quotes are followed; whether an object is valid is for others to say. After a broken object it goes on where the next
 * one seems to begin.
 */
final class DocumentSplitter implements Splitter {
    private final Window window;
    private final BitSet openObjects = new BitSet();
    private long line;
    private long lineStart;

    DocumentSplitter(Window window, long firstLine) {
        this.window = window;
        this.line = firstLine;
        this.lineStart = window.offset();
    }

    @Override
    public Position position() {
        return new Position(line, window.offset(), window.fingerprint());
    }

    @Override
    public @Nullable Slice next() throws IOException {
        if (!skipBetweenObjects()) {
            return null;
        }
        if (window.bytes()[window.start()] != '{') {
            Slice junk = Slice.unreadable(window, line, "expected a JSON object here");
            skipLine();
            return junk;
        }
        return object();
    }

    private boolean skipBetweenObjects() throws IOException {
        while (has(0)) {
            byte b = at(0);
            if (!Bytes.isBlank(b) && b != ',' && b != '[' && b != ']') {
                return true;
            }
            pass();
        }
        return false;
    }

    private void skipLine() throws IOException {
        while (has(0) && at(0) != '\n') {
            pass();
        }
    }

    /** Steps over one byte between objects. */
    private void pass() {
        boolean isLineEnd = at(0) == '\n';
        window.advanceTo(window.start() + 1);
        if (isLineEnd) {
            line++;
            lineStart = window.offset();
        }
    }

    private boolean has(int index) throws IOException {
        return window.start() + index < window.end() || window.fill();
    }

    private byte at(int index) {
        return window.bytes()[window.start() + index];
    }

    private @Nullable Slice object() throws IOException {
        long firstLine = line;
        long column = window.offset() - lineStart;
        Scan scan = new Scan();
        int index = 0;
        while (!window.isFull() && has(index)) {
            Step step = scan.take(at(index));
            if (step == Step.DONE) {
                return whole(index + 1, firstLine);
            }
            if (step == Step.BROKEN) {
                return broken(index, firstLine, column);
            }
            index++;
        }
        return unfinished(firstLine, column);
    }

    private Slice whole(int length, long firstLine) {
        Slice object = new Slice(window, window.start(), length, firstLine, null);
        passTo(length);
        return object;
    }

    private Slice broken(int index, long firstLine, long column) throws IOException {
        boolean nextBeginsHere = at(index) == '{';
        passTo(index);
        if (!nextBeginsHere) {
            skipToColumn(column);
        }
        return Slice.unreadable(window, firstLine, "not valid JSON: the object or a string in it is never closed");
    }

    private @Nullable Slice unfinished(long firstLine, long column) throws IOException {
        boolean isTooLong = window.isFull();
        if (!isTooLong && window.ending() == Ending.LEFT) {
            return null;
        }
        passTo(window.end() - window.start());
        if (isTooLong) {
            skipToColumn(column);
            return Slice.unreadable(window, firstLine, "the object is longer than 8 MiB: it was left out");
        }
        return window.damage() == null
                ? Slice.unreadable(window, firstLine, "not valid JSON: the file ends inside this object")
                : null;
    }

    /** An object that begins in the same column as the broken one is taken for its next neighbour. */
    private void skipToColumn(long column) throws IOException {
        while (has(0) && !(at(0) == '{' && window.offset() - lineStart == column)) {
            pass();
        }
    }

    private void passTo(int index) {
        for (int i = 0; i < index; i++) {
            if (at(i) == '\n') {
                line++;
                lineStart = window.offset() + i + 1;
            }
        }
        window.advanceTo(window.start() + index);
    }

    private enum Step {
        ON,
        DONE,
        BROKEN
    }

    /** Follows the brackets and quotes of one object. */
    private final class Scan {
        private int depth;
        private boolean inString;
        private boolean escaped;
        private byte previous = ':';

        Step take(byte b) {
            if (inString) {
                return takeInString(b);
            }
            Step step = switch (b) {
                case '"' -> openString();
                case '{' -> openObject();
                case '[' -> open(false);
                case '}', ']' -> --depth == 0 ? Step.DONE : Step.ON;
                default -> Step.ON;
            };
            if (!Bytes.isBlank(b)) {
                previous = b;
            }
            return step;
        }

        private Step takeInString(byte b) {
            if (escaped) {
                escaped = false;
            } else if (b == '\\') {
                escaped = true;
            } else if (b == '"') {
                inString = false;
            } else if (b == '\n') {
                return Step.BROKEN;
            }
            return Step.ON;
        }

        private Step openString() {
            inString = true;
            return Step.ON;
        }

        /** Directly inside an object, another one can only follow a colon. */
        private Step openObject() {
            return depth > 0 && openObjects.get(depth) && previous != ':' ? Step.BROKEN : open(true);
        }

        private Step open(boolean isObject) {
            openObjects.set(++depth, isObject);
            return Step.ON;
        }
    }
}
