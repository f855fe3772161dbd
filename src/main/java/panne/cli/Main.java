package panne.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import panne.app.Surroundings;

/** Where the program starts. */
public final class Main {
    /** Its warnings about faster instructions are of no use to those who run commands. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(new Terminal(Surroundings.ofProcess(), System.in, out, err), arguments);
        System.exit(exitCode);
    }

    /** Runs one command and returns the process's exit code. */
    static int run(Terminal terminal, String... arguments) {
        int exitCode = CommandTree.of(terminal).execute(arguments);
        try {
            terminal.flush();
            return exitCode;
        } catch (ReaderGoneException e) {
            return exitCode;
        } catch (OutputFailedException e) {
            terminal.say("panne: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
