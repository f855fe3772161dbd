package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import panne.alert.MailSender;
import panne.alert.MailSettings;
import panne.domain.Alert;
import panne.store.Store;
import panne.store.StoreSettings;

/** What is told of a mail server that refuses, and then does not. */
final class DeliveryLogTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Delivery.class);
    private static final String ANNA = "anna@example.org";
    private static final String BEN = "ben@example.org";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private Instant now = Instant.parse("2022-10-25T07:20:00Z");

    @TempDir
    private Path folder;

    private GreenMailUser account;
    private Store store;
    private Delivery delivery;

    @BeforeEach
    void start() {
        server.start();
        account = server.setUser(ANNA, "panne", "another");
        store = Store.open(StoreSettings.inFolder(folder));
        delivery = delivery();
        LOG.setLevel(Level.INFO);
        told.start();
        LOG.addAppender(told);
    }

    @AfterEach
    void stop() {
        LOG.detachAppender(told);
        LOG.setLevel(null);
        store.close();
        server.stop();
    }

    private Delivery delivery() {
        InstantSource time = () -> now;
        MailSettings settings = new MailSettings(
                "localhost",
                server.getSmtp().getPort(),
                MailSettings.Security.NONE,
                "panne",
                "s3cret",
                "panne@example.org",
                null,
                Duration.ofSeconds(5));
        return new Delivery(store.outbox(), new MailSender(settings, time)::send, time.withZone(ZoneOffset.UTC));
    }

    private void write(String receiver, String key) {
        store.outbox().enqueue(new Alert(key, "i", receiver, "Down", "text", "html", List.of(), key + "@x.org", null));
    }

    private void deliverFor(Duration span) {
        for (Instant end = now.plus(span); now.isBefore(end); now = now.plusSeconds(10)) {
            delivery.run();
        }
    }

    private List<String> told(Level level) {
        return told.list.stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void tellsOnceWhatFailsForWhomAndOnceThatItWorksAgain() {
        write(ANNA, "one");
        write(BEN, "two");
        write(ANNA, "three");
        deliverFor(Duration.ofMinutes(5));

        assertThat(told(Level.WARN))
                .singleElement()
                .asString()
                .startsWith("Mail to anna@example.org, ben@example.org could not be sent, and is tried again at"
                        + " 2022-10-25T07:20:30Z")
                .contains("Mail server localhost:" + server.getSmtp().getPort() + " refused the login (535")
                .doesNotContain("s3cret");
        assertThat(told(Level.INFO)).isEmpty();

        account.setPassword("s3cret");
        deliverFor(Duration.ofMinutes(10));

        assertThat(server.getReceivedMessages()).hasSize(3);
        assertThat(told(Level.INFO))
                .containsExactly(
                        "Mail to anna@example.org, ben@example.org works again",
                        "Messages: 3 sent, 0 postponed, 0 given up");
        assertThat(told(Level.WARN)).hasSize(1);
    }

    @Test
    void tellsAFailureAnewThatComesBackAndOneOfAnotherKindAtOnce() {
        write(ANNA, "one");
        deliverFor(Duration.ofMinutes(1));
        int port = server.getSmtp().getPort();
        server.stop();
        deliverFor(Duration.ofMinutes(5));

        assertThat(told(Level.WARN)).hasSize(2).last().asString().contains("localhost:" + port + " could not be used");
    }

    @Test
    void tellsThatItWorksAgainAfterARestart() {
        write(ANNA, "one");
        deliverFor(Duration.ofSeconds(10));
        account.setPassword("s3cret");
        delivery = delivery();
        deliverFor(Duration.ofMinutes(1));

        assertThat(told(Level.INFO)).contains("Mail to anna@example.org works again");
    }
}
