package panne.app.task;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import panne.source.file.FileSource;

/** Files of posts as people name them. */
final class Inputs {
    private Inputs() {}

    /** Opens a file, or the stream when the name is {@code -}. */
    static FileSource open(String input, InputStream stream, Clock clock) {
        return input.equals("-") ? FileSource.ofStream(stream, clock) : FileSource.of(Path.of(input), clock);
    }
}
