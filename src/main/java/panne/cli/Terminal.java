package panne.cli;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import panne.app.Surroundings;

/** What a command reads from and writes to: data goes to {@code out}, everything said about it to {@code err}. */
final class Terminal {
    /** After so many lines it is looked whether anybody still reads. */
    private static final int LINES_BETWEEN_LOOKS = 500;

    private static final String USUAL_BROKEN_PIPE = "Broken pipe";

    private final Surroundings surroundings;
    private final InputStream in;
    private final WatchedStream watched;
    private final PrintStream out;
    private final PrintStream err;
    private int lines;

    Terminal(Surroundings surroundings, InputStream in, OutputStream out, PrintStream err) {
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
        this.in = requireNonNull(in, "in is null");
        this.watched = new WatchedStream(out);
        this.out = new PrintStream(new BufferedOutputStream(watched, 1 << 16), false, StandardCharsets.UTF_8);
        this.err = requireNonNull(err, "err is null");
    }

    Surroundings surroundings() {
        return surroundings;
    }

    InputStream in() {
        return in;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Prints a line of data.
     *
     * @throws ReaderGoneException when nobody reads on, as after {@code | head}
     * @throws OutputFailedException when it cannot be written, as on a full disk
     */
    void print(String line) {
        out.print(line);
        out.print('\n');
        lines++;
        if (lines % LINES_BETWEEN_LOOKS == 0) {
            flush();
        }
    }

    /** Says something about the work. */
    void say(String line) {
        err.println(line);
    }

    /**
     * Sends on what was printed.
     *
     * @throws ReaderGoneException when nobody reads on, as after {@code | head}
     * @throws OutputFailedException when it cannot be written, as on a full disk
     */
    void flush() {
        if (out.checkError()) {
            IOException failure = requireNonNull(watched.failure(), "the output failed without a reason");
            if (brokenPipe().equals(failure.getMessage())) {
                throw new ReaderGoneException();
            }
            throw new OutputFailedException(failure);
        }
    }

    /** What the system says of a pipe that nobody reads: it depends on the user's language, so a pipe is broken to hear it. */
    private static String brokenPipe() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.allocate(1));
            }
        } catch (IOException e) {
            return requireNonNullElse(e.getMessage(), USUAL_BROKEN_PIPE);
        }
        return USUAL_BROKEN_PIPE;
    }
}
