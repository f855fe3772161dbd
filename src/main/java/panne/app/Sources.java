package panne.app;

import java.time.Clock;
import java.time.Duration;
import panne.app.config.Configuration;
import panne.app.config.Configuration.XKeys;
import panne.domain.PanneException;
import panne.source.PostSource;
import panne.source.x.XAccess;
import panne.source.x.XApi;

/** Builds the configured sources. */
final class Sources {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Sources() {}

    /** A source as it is configured. */
    static PostSource of(Configuration.Source source, Clock clock) {
        return switch (source) {
            case Configuration.XSource x -> panne.source.x.XSource.of(x.name(), x.query(), api(x), clock);
            case Configuration.FolderSource folder ->
                panne.source.file.FolderSource.of(folder.name(), folder.folder(), clock);
        };
    }

    private static XApi api(Configuration.XSource x) {
        return new XApi(x.api(), access(x), PATIENCE);
    }

    private static XAccess access(Configuration.XSource x) {
        XKeys keys = x.keys();
        if (keys != null) {
            return new XAccess.Keys(
                    keys.consumerKey().value(),
                    keys.consumerSecret().value(),
                    keys.accessToken().value(),
                    keys.accessSecret().value());
        }
        if (x.bearerToken() == null) {
            throw new PanneException("Source " + x.name() + " has no credentials: see panne.example.yaml");
        }
        return new XAccess.Bearer(x.bearerToken().value());
    }
}
