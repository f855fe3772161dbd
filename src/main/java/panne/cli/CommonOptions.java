package panne.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import panne.app.Startup;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration; without it, panne.yaml in this folder if there is one.")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of index, database and key.")
    private @Nullable Path data;

    @SuppressWarnings("UnusedVariable") // looked up by its name when a command fails
    @Option(names = "--verbose", description = "Print the whole trace of a failure.")
    private boolean verbose;

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Startup startup(Terminal terminal) {
        return new Startup(terminal.surroundings(), config, data);
    }

    /** The data folder that was named, or null. */
    @Nullable
    Path data() {
        return data;
    }
}
