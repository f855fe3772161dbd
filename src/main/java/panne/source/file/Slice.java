package panne.source.file;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file that should hold one JSON value or CSV row. It shows a window, so it is valid until the next one is
 * asked for.
 *
 * @param line the line it starts on, counted from 1
 * @param problem why it cannot be read at all, or null
 */
record Slice(
        Window window,
        int from,
        int length,
        long line,
        @Nullable String problem) {
    static Slice unreadable(Window window, long line, String problem) {
        return new Slice(window, 0, 0, line, problem);
    }

    byte[] bytes() {
        return window.bytes();
    }

    boolean isBlank() {
        return Bytes.areBlank(bytes(), from, from + length);
    }
}
