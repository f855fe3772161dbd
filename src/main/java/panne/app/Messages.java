package panne.app;

import static panne.app.Panne.reveal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import panne.alert.AlertRenderer;
import panne.alert.AlertSettings;
import panne.alert.MailSender;
import panne.alert.MailSettings;
import panne.app.config.Configuration;
import panne.domain.Service;
import panne.pipeline.Newsroom;

/** What the configuration says about telling people. */
public final class Messages {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Configuration configuration;
    private final AlertRenderer renderer;

    Messages(Configuration configuration, Collection<Service> services) {
        this.configuration = configuration;
        this.renderer = new AlertRenderer(settings(configuration), services);
    }

    public AlertRenderer renderer() {
        return renderer;
    }

    /** Writes to the configured receivers. */
    public Newsroom newsroom() {
        return update -> renderer.render(update, configuration.mail().receivers());
    }

    /** The way to the configured mail server; none when there is no server. */
    public Optional<MailSender> sender(InstantSource clock) {
        Configuration.Mail mail = configuration.mail();
        String host = mail.host();
        return host == null ? Optional.empty() : Optional.of(new MailSender(server(host, mail), clock));
    }

    private static MailSettings server(String host, Configuration.Mail mail) {
        MailSettings.Security security = switch (mail.encryption()) {
            case NONE -> MailSettings.Security.NONE;
            case STARTTLS_IF_OFFERED -> MailSettings.Security.STARTTLS_IF_OFFERED;
            case STARTTLS -> MailSettings.Security.STARTTLS;
            case TLS -> MailSettings.Security.TLS;
        };
        return new MailSettings(
                host,
                mail.port(),
                security,
                mail.user(),
                reveal(mail.password()),
                mail.from(),
                mail.certificates(),
                PATIENCE);
    }

    private static AlertSettings settings(Configuration configuration) {
        String from = configuration.mail().from();
        String domain = from.replaceFirst(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
        return new AlertSettings(
                pages(configuration.web()), configuration.mail().zone(), domain.isEmpty() ? "localhost" : domain, from);
    }

    /** An address of this very machine, or of all that it has, is of no use to those who read mail elsewhere. */
    static @Nullable URI pages(Configuration.Web web) {
        URI address = URI.create(web.address());
        String host = address.getHost();
        return host == null || host.equalsIgnoreCase("localhost") || isNumberHere(host) ? null : address;
    }

    /** Numbers alone are looked at, so that no name has to be looked up. */
    private static boolean isNumberHere(String host) {
        if (!host.matches("[\\d.]+|\\[.*]")) {
            return false;
        }
        try {
            InetAddress number = InetAddress.getByName(host);
            return number.isLoopbackAddress() || number.isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
