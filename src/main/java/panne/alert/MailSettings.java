package panne.alert;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes the messages.
 *
 * @param security how the connection is protected
 * @param user who logs in, or null to send without
 * @param password of that user, or null
 * @param from sender's address, with or without a name
 * @param certificates PEM file of the certificates to trust in place of the usual ones, or null
 * @param timeout of connecting, of every read and of every write
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable Path certificates,
        Duration timeout) {
    /** How a connection to the mail server is protected. */
    public enum Security {
        /** In the clear: for a server on this very machine. */
        NONE,
        /** Encrypted if the server offers it. */
        STARTTLS_IF_OFFERED,
        /** Encrypted, or nothing is sent. */
        STARTTLS,
        /** Encrypted from the first byte, usually on port 465. */
        TLS
    }

    public MailSettings {
        requireNonNull(security, "security is null");
        requireNonNull(from, "from is null");
        if (host.isBlank()) {
            throw new IllegalArgumentException("Mail host is blank: give the name of a mail server");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Mail port " + port + " is none: 587 and 465 are usual");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("Mail timeout " + timeout + " is none: give one such as PT20S");
        }
    }

    /** Without the password, so that it can be logged. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
