package panne.app.task;

import java.util.List;
import java.util.stream.Collectors;
import panne.app.Startup;
import panne.app.config.Configuration;

/** Reads the configuration and says in short what it amounts to. */
public final class ConfigCheck {
    private ConfigCheck() {}

    /**
     * Returns a summary of a configuration without mistakes.
     *
     * @throws panne.app.config.ConfigurationException with every mistake at once
     */
    public static List<String> run(Startup startup) {
        Configuration configuration = startup.configuration();
        return List.of(
                (startup.file() == null ? "No configuration file: defaults" : startup.file() + ": no mistakes"),
                "data folder   " + configuration.data(),
                "languages     " + configuration.languages().size(),
                "sources       " + sources(configuration),
                "database      "
                        + (configuration.database().url() == null
                                ? "H2 in the data folder"
                                : configuration.database().url().replaceFirst("\\?.*", "")),
                "mail          "
                        + (configuration.mail().host() == null
                                ? "off"
                                : configuration.mail().host() + " to "
                                        + configuration.mail().receivers().size() + " receiver(s)"),
                "web           " + configuration.web().host() + ":"
                        + configuration.web().port());
    }

    private static String sources(Configuration configuration) {
        return configuration.sources().isEmpty()
                ? "none: nothing is read until one is named under sources"
                : configuration.sources().stream()
                        .map(Configuration.Source::name)
                        .collect(Collectors.joining(", "));
    }
}
