package panne.alert;

import static java.util.Objects.requireNonNull;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import panne.domain.Alert;

/** Hands messages to a mail server, each over a connection of its own. Safe for use by several threads. */
public final class MailSender {
    private final MailSettings settings;
    private final InstantSource clock;
    private final @Nullable SSLSocketFactory trust;

    /** @throws panne.domain.PanneException if the certificates to trust cannot be read */
    public MailSender(MailSettings settings, InstantSource clock) {
        this.settings = requireNonNull(settings, "settings is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.trust = settings.certificates() == null ? null : Certificates.trusting(settings.certificates());
    }

    /** Sends a message; never throws for what a mail server or the network does. */
    public SendResult send(Alert alert) {
        try {
            Session session = session();
            Transport.send(Mail.of(alert, settings.from(), clock.instant(), session));
            return new SendResult.Sent();
        } catch (MessagingException e) {
            return MailFailure.judge(e, settings);
        }
    }

    /** Connects and logs in without sending anything. @return what is wrong, if anything is */
    public Optional<String> check() {
        try (Transport transport = session().getTransport()) {
            transport.connect();
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(MailFailure.describe(e, settings));
        }
    }

    private Session session() {
        return Session.getInstance(properties(), new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return settings.user() == null
                        ? null
                        : new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }

    private Properties properties() {
        Properties properties = new Properties();
        String timeout = Long.toString(settings.timeout().toMillis());
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.transport.protocol.rfc822", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.quitwait", "false");
        addSecurity(properties);
        return properties;
    }

    private void addSecurity(Properties properties) {
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        switch (settings.security()) {
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS_IF_OFFERED -> properties.setProperty("mail.smtp.starttls.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
    }
}
