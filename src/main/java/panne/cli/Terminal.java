package panne.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import panne.app.Surroundings;

/** What a command reads from and writes to: data goes to {@code out}, everything said about it to {@code err}. */
final class Terminal {
    /** After so many lines it is looked whether anybody still reads. */
    private static final int LINES_BETWEEN_LOOKS = 500;

    private final Surroundings surroundings;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private int lines;

    Terminal(Surroundings surroundings, InputStream in, PrintStream out, PrintStream err) {
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
        this.in = requireNonNull(in, "in is null");
        this.out = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
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

    void flush() {
        if (out.checkError()) {
            throw new ReaderGoneException();
        }
    }
}
