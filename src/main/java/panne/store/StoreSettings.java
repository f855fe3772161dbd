package panne.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which database holds what must survive.
 *
 * @param url JDBC URL of an H2 or PostgreSQL database
 * @param user who logs in, or null where the URL says it or nobody needs to
 * @param password of that user, or null
 * @param maxConnections open at the same time, at most
 */
public record StoreSettings(
        String url, @Nullable String user, @Nullable String password, int maxConnections) {
    /** Stands before a host, perhaps with a password; in the path of a file of H2 the sign is one like others. */
    private static final Pattern USER = Pattern.compile("(?s)^(?!jdbc:h2:(?!tcp:|ssl:))(.*?//)?.*@");

    public StoreSettings {
        requireNonNull(url, "url is null");
        if (!isKnown(url)) {
            throw new IllegalArgumentException(
                    "Store URL must start with jdbc:h2: or jdbc:postgresql: - was '" + withoutSecrets(url) + "'");
        }
        if (maxConnections < 2) {
            throw new IllegalArgumentException(
                    "maxConnections is " + maxConnections + ": give 2 or more, the scheduler needs its own");
        }
    }

    /**
     * An H2 file in the folder, which one process may have open at a time; a commit is on disk when it returns.
     * Written in H2's asynchronous way, for in the plain one an interrupted thread closes the file under all others.
     */
    public static StoreSettings inFolder(Path folder) {
        String file = folder.resolve("panne").toAbsolutePath().toString();
        return new StoreSettings("jdbc:h2:async:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "panne", "", 8);
    }

    /**
     * The URL to connect to. H2 would close at Ctrl-C by itself, before those who still write to it have ended; and errors,
     * which are logged here, it would write to a file of its own as well, even after all is closed.
     */
    String connection() {
        String connection = url.startsWith("jdbc:h2:") ? with(url, "DB_CLOSE_ON_EXIT", "FALSE") : url;
        return isOwnedAlone() ? with(connection, "TRACE_LEVEL_FILE", "0") : connection;
    }

    private static String with(String url, String setting, String value) {
        boolean isSaid = url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
        return isSaid ? url : url + ";" + setting + "=" + value;
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Whether no other process can have the database open meanwhile, as with an H2 file under H2's own lock. */
    boolean isOwnedAlone() {
        return !isPostgres()
                && !url.startsWith("jdbc:h2:tcp:")
                && !url.startsWith("jdbc:h2:ssl:")
                && !url.toUpperCase(Locale.ROOT).matches("(?s).*;(AUTO_SERVER=TRUE|FILE_LOCK=NO)\\b.*");
    }

    /** Whether a URL is of a kind of database that a store can be in. */
    public static boolean isKnown(String url) {
        return url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:");
    }

    /** Where the database is, for messages. */
    String place() {
        return withoutSecrets(url);
    }

    /** The URL of a database, of whatever kind, without users and parameters, where passwords may stand. */
    public static String withoutSecrets(String url) {
        return USER.matcher(url.replaceFirst("(?s)[?;].*", "")).replaceFirst("$1");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + place() + ", at most " + maxConnections + " connections]";
    }
}
