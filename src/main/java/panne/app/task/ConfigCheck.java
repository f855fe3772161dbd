package panne.app.task;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.app.Startup;
import panne.app.config.Configuration;
import panne.domain.Counted;
import panne.store.StoreSettings;

/** Reads the configuration and says in short what it amounts to. */
public final class ConfigCheck {
    private ConfigCheck() {}

    /**
     * Returns a summary of a configuration without mistakes, and what is dangerous in it.
     *
     * @throws panne.app.config.ConfigurationException with every mistake at once
     */
    public static List<String> run(Startup startup) {
        Configuration configuration = startup.configuration();
        Stream<String> warnings = configuration.warnings().stream().map(warning -> "warning       " + warning);
        return Stream.concat(summary(startup, configuration), warnings).toList();
    }

    private static Stream<String> summary(Startup startup, Configuration configuration) {
        int warnings = configuration.warnings().size();
        return Stream.of(
                (startup.file() == null ? "No configuration file: defaults" : startup.file() + ": no mistakes")
                        + (warnings == 0 ? "" : ", " + Counted.of(warnings, "warning", "warnings")),
                "data folder   " + configuration.data(),
                "languages     " + configuration.languages().size(),
                "sources       " + sources(configuration),
                "database      " + database(configuration.database().url()),
                "mail          "
                        + (configuration.mail().host() == null
                                ? "off"
                                : configuration.mail().host() + " to "
                                        + configuration.mail().receivers().size() + " receiver(s)"),
                "web           " + configuration.web().host() + ":"
                        + configuration.web().port());
    }

    private static String database(@Nullable String url) {
        return url == null ? "H2 in the data folder" : StoreSettings.withoutSecrets(url);
    }

    private static String sources(Configuration configuration) {
        return configuration.sources().isEmpty()
                ? "none: nothing is read until one is named under sources"
                : configuration.sources().stream()
                        .map(Configuration.Source::name)
                        .collect(Collectors.joining(", "));
    }
}
