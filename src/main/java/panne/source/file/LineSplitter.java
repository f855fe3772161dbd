package panne.source.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One record a line; blank lines are passed over, and a line beyond every bound is left out. */
final class LineSplitter implements Splitter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Window window;
    private long nextLine;

    LineSplitter(Window window, long firstLine) {
        this.window = window;
        this.nextLine = firstLine;
    }

    @Override
    public Position position() {
        return new Position(nextLine, window.offset(), window.fingerprint());
    }

    @Override
    public @Nullable Slice next() throws IOException {
        while (true) {
            int length = lineLength();
            if (length < 0) {
                return tooLong();
            }
            if (window.start() == window.end() || isCutOff(length)) {
                return null;
            }
            Slice line = new Slice(window, window.start(), length, nextLine, null);
            passLine(window.start() + length);
            if (!line.isBlank()) {
                return line;
            }
        }
    }

    /** Makes a whole line present: its length without its end, or -1 when it is too long. */
    private int lineLength() throws IOException {
        int scanned = 0;
        while (true) {
            int found = Bytes.indexOf((byte) '\n', window.bytes(), window.start() + scanned, window.end());
            if (found >= 0) {
                return found - window.start();
            }
            scanned = window.end() - window.start();
            if (window.isFull()) {
                return -1;
            }
            if (!window.fill()) {
                return scanned;
            }
        }
    }

    private boolean isCutOff(int length) {
        return window.leavesLast() && window.start() + length == window.end() && !isWhole(length);
    }

    /** JSON tells its own end: an object that has come to it misses nothing but the line end. */
    private boolean isWhole(int length) {
        try {
            return MAPPER.readTree(window.bytes(), window.start(), length).isContainer();
        } catch (JacksonException e) {
            return false;
        }
    }

    private void passLine(int lineEnd) {
        window.advanceTo(Math.min(lineEnd + 1, window.end()));
        nextLine++;
    }

    private Slice tooLong() throws IOException {
        Slice line = Slice.unreadable(window, nextLine, "the line is longer than 8 MiB: it was left out");
        int found = -1;
        do {
            window.advanceTo(window.end());
            if (!window.fill()) {
                break;
            }
            found = Bytes.indexOf((byte) '\n', window.bytes(), window.start(), window.end());
        } while (found < 0);
        passLine(found < 0 ? window.end() : found);
        return line;
    }
}
