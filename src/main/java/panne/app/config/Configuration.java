package panne.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Language;

/**
 * All that an installation decides, checked.
 *
 * @param data folder of the index, the database and the installation's key
 * @param languages those that posts are told to be in
 * @param sources where posts come from
 * @param retention how long posts are kept
 * @param warnings what does as it stands, but is dangerous
 */
public record Configuration(
        Path data,
        List<Language> languages,
        List<Source> sources,
        Duration retention,
        Database database,
        Detection detection,
        Mail mail,
        Web web,
        List<Problem> warnings) {
    private static final Duration ALL_PAST = Duration.ofDays(36_500);

    public Configuration {
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
        warnings = List.copyOf(warnings);
    }

    /** The same, with another data folder. */
    public Configuration withData(Path otherData) {
        return new Configuration(otherData, languages, sources, retention, database, detection, mail, web, warnings);
    }

    /** How old a post may be when a source first shows it: as configured, but no less than posts of any source may be. */
    public Duration delay(Source source) {
        return source.delay().compareTo(detection.lateness()) > 0 ? source.delay() : detection.lateness();
    }

    /** How late posts may come and still count: those of the slowest source are a turn old when they are fetched. */
    public Duration lateness() {
        return sources.stream()
                .map(source -> source.every().plus(delay(source)))
                .max(Comparator.naturalOrder())
                .orElse(detection.lateness());
    }

    /** The same with everything embedded in a folder: no source, no server, no mail; nothing on record is too old. */
    public Configuration embedded(Path folder) {
        Detection allPast = new Detection(detection.lateness(), detection.falseAlarms(), ALL_PAST);
        Mail noMail =
                new Mail(null, mail.port(), mail.encryption(), null, null, null, mail.from(), List.of(), mail.zone());
        return new Configuration(
                folder,
                languages,
                List.of(),
                retention,
                new Database(null, null, null),
                allPast,
                noMail,
                web,
                warnings);
    }

    /** A configured source of posts. */
    public sealed interface Source {
        /** The name that cursors, health and logs know it by. */
        String name();

        /** How often it is crawled. */
        Duration every();

        /** How old a post may be when the source first shows it. */
        Duration delay();
    }

    /**
     * The search of X.
     *
     * @param query what to search for, in X's own syntax
     * @param api base address of the API, ending in a slash
     * @param bearerToken application credentials, or null when keys are given
     */
    public record XSource(
            String name,
            Duration every,
            Duration delay,
            String query,
            String api,
            @Nullable Secret bearerToken,
            @Nullable XKeys keys)
            implements Source {}

    /** OAuth 1.0a credentials of an X account. */
    public record XKeys(Secret consumerKey, Secret consumerSecret, Secret accessToken, Secret accessSecret) {}

    /** A folder that is watched for files of posts. */
    public record FolderSource(String name, Duration every, Duration delay, Path folder) implements Source {}

    /**
     * Where incidents, cursors and the outbox are kept.
     *
     * @param url JDBC URL; null is an H2 file in the data folder
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable Secret password) {}

    /**
     * How outages are told from normal times.
     *
     * @param lateness how late a post may arrive and still open an incident
     * @param falseAlarms at most one false alarm per service in this span
     * @param history how much of the index is read back at start
     */
    public record Detection(Duration lateness, Duration falseAlarms, Duration history) {}

    /**
     * Who is told of incidents, and through which server.
     *
     * @param host SMTP server; null sends nothing
     * @param certificates PEM file of certificates to trust besides the usual ones, or null
     * @param zone in which messages give times beside UTC
     */
    public record Mail(
            @Nullable String host,
            int port,
            Encryption encryption,
            @Nullable String user,
            @Nullable Secret password,
            @Nullable Path certificates,
            String from,
            List<String> receivers,
            ZoneId zone) {
        /** How the connection to the mail server is protected. */
        public enum Encryption {
            STARTTLS,
            STARTTLS_IF_OFFERED,
            TLS,
            NONE
        }

        public Mail {
            receivers = List.copyOf(receivers);
        }
    }

    /** Where the pages and the API are served, and the address under which people reach them. */
    public record Web(String host, int port, String address) {}
}
