package panne.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import panne.app.config.Configuration;
import panne.app.config.ConfigurationReader;

/**
 * What a command starts from.
 *
 * @param config the configuration named by the user, or null for {@code panne.yaml} in the working folder, if any
 * @param data the data folder named by the user, or null for the configured one
 */
public record Startup(
        Surroundings surroundings,
        @Nullable Path config,
        @Nullable Path data) {
    private static final Path USUAL_FILE = Path.of("panne.yaml");

    public Startup {
        requireNonNull(surroundings, "surroundings is null");
    }

    /** Reads the configuration, with the named data folder put into it. */
    public Configuration configuration() {
        Configuration configuration = ConfigurationReader.read(file(), surroundings.environment());
        return data == null ? configuration : configuration.withData(data);
    }

    /** The configuration file in use, or null when the defaults are. */
    public @Nullable Path file() {
        Path usual = surroundings.workingFolder().resolve(USUAL_FILE);
        return config == null && Files.exists(usual) ? usual : config;
    }

    public Home home() {
        return Home.find(surroundings);
    }

    /** The same start in another data folder. */
    public Startup in(Path otherData) {
        return new Startup(surroundings, config, otherData);
    }
}
