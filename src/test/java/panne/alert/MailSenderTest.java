package panne.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static panne.alert.SampleLetters.ANNA;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import panne.alert.MailSettings.Security;
import panne.domain.Alert;
import panne.domain.IncidentUpdate.Kind;
import panne.domain.PanneException;

final class MailSenderTest {
    private static final Instant NOW = Instant.parse("2022-10-25T07:19:10Z");

    @TempDir
    private static Path folder;

    private static TlsKeys keys;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = new TlsKeys(folder);
    }

    @BeforeEach
    void startServer() {
        server.start();
        server.setUser(ANNA, "panne", "secret");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aMessageArrivesAsItWasRendered() throws MessagingException, IOException {
        Alert alert = SampleLetters.of(Kind.CONFIRMED);
        assertThat(plain("panne", "secret").send(alert)).isEqualTo(new SendResult.Sent());
        MimeMessage mail = received();
        assertThat(mail.getSubject()).isEqualTo(alert.subject());
        assertThat(mail.getMessageID()).isEqualTo("<" + alert.messageId() + ">");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(mail.getFrom()[0]).hasToString("Panne <panne@example.org>");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:panne@example.org?subject=unsubscribe>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(alert.text());
        MimeMultipart html = (MimeMultipart) parts.getBodyPart(1).getContent();
        assertThat(html.getContentType()).startsWith("multipart/related");
        assertThat(html.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(alert.html());
        assertThat(html.getBodyPart(1).getHeader("Content-ID")).containsExactly("<curve>");
        assertThat(html.getBodyPart(1).getInputStream())
                .hasBinaryContent(alert.pictures().getFirst().png());
    }

    @Test
    void followUpsAreInTheThread() throws MessagingException {
        Alert ended = SampleLetters.of(Kind.ENDED);
        assertThat(plain(null, null).send(ended)).isEqualTo(new SendResult.Sent());
        String opening = "<" + SampleLetters.of(Kind.CONFIRMED).messageId() + ">";
        assertThat(received().getHeader("In-Reply-To")).containsExactly(opening);
        assertThat(received().getHeader("References")).containsExactly(opening);
    }

    @Test
    void startTlsWithLoginWorks() throws IOException {
        try (LoopbackServer gate = TlsGate.startTls(keys, server.getSmtp().getPort())) {
            MailSender sender = sender(gate.port(), Security.STARTTLS, "panne", "secret", keys.pem());
            assertThat(sender.check()).isEmpty();
            assertThat(sender.send(SampleLetters.of(Kind.CONFIRMED))).isEqualTo(new SendResult.Sent());
            assertThat(server.getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void encryptionFromTheFirstByteWithLoginWorks() throws IOException {
        try (LoopbackServer gate = TlsGate.tls(keys, server.getSmtp().getPort())) {
            MailSender sender = sender(gate.port(), Security.TLS, "panne", "secret", keys.pem());
            assertThat(sender.send(SampleLetters.of(Kind.CONFIRMED))).isEqualTo(new SendResult.Sent());
            assertThat(server.getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void encryptionThatIsOfferedIsTaken() throws IOException {
        try (LoopbackServer gate = TlsGate.startTls(keys, server.getSmtp().getPort())) {
            MailSender sender = sender(gate.port(), Security.STARTTLS_IF_OFFERED, null, null, keys.pem());
            assertThat(sender.send(SampleLetters.of(Kind.CONFIRMED))).isEqualTo(new SendResult.Sent());
        }
    }

    @Test
    void nothingIsSentInTheClearWhenEncryptionIsRequired() {
        MailSender sender = sender(server.getSmtp().getPort(), Security.STARTTLS, "panne", "secret", null);
        assertThat(sender.send(SampleLetters.of(Kind.CONFIRMED)))
                .isInstanceOfSatisfying(
                        SendResult.Postponed.class,
                        postponed -> assertThat(postponed.reason()).contains("STARTTLS is required"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() throws IOException {
        try (LoopbackServer gate = TlsGate.startTls(keys, server.getSmtp().getPort())) {
            MailSender sender = sender(gate.port(), Security.STARTTLS, "panne", "secret", null);
            assertThat(sender.send(SampleLetters.of(Kind.CONFIRMED))).isInstanceOf(SendResult.Postponed.class);
            assertThat(sender.check()).isPresent();
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldAndTheMessageKept() {
        assertThat(plain("panne", "wrong").send(SampleLetters.of(Kind.CONFIRMED)))
                .isInstanceOfSatisfying(
                        SendResult.Postponed.class,
                        postponed -> assertThat(postponed.reason())
                                .contains("refused the login")
                                .contains("check mail user and password")
                                .doesNotContain("wrong"));
        assertThat(plain("panne", "wrong").check()).isPresent();
    }

    @Test
    void aDeadServerIsTriedAgain() throws IOException {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(sender(port, Security.NONE, null, null, null).send(SampleLetters.of(Kind.CONFIRMED)))
                .isInstanceOfSatisfying(
                        SendResult.Postponed.class,
                        postponed -> assertThat(postponed.reason())
                                .startsWith("Mail server localhost:" + port + " could not be used")
                                .contains("check host, port and encryption"));
    }

    @ParameterizedTest
    @CsvSource({
        "DROPS_AT_ONCE, Postponed",
        "SAYS_NOTHING, Postponed",
        "DROPS_AT_DATA, Postponed",
        "DROPS_AFTER_THE_LAST_LINE, Postponed",
        "NEEDS_ENCRYPTION, Postponed",
        "HAS_NO_ROOM_NOW, Postponed",
        "CLOSES_FOR_THE_DAY, Postponed",
        "TALKS_NONSENSE, Postponed",
        "DOES_NOT_TAKE_THE_SENDER, Postponed",
        "DOES_NOT_KNOW_THE_RECEIVER, Refused",
        "DISLIKES_THE_MESSAGE, Refused"
    })
    void whatAServerDoesWrongIsData(FaultySmtpServer fault, String result) throws IOException {
        try (LoopbackServer faulty = fault.start()) {
            SendResult sent =
                    sender(faulty.port(), Security.NONE, null, null, null).send(SampleLetters.of(Kind.CONFIRMED));
            assertThat(sent.getClass().getSimpleName()).as("%s", sent).isEqualTo(result);
            assertThat(sent.toString()).contains("Mail server localhost:" + faulty.port());
        }
    }

    @Test
    void aPasswordIsNotToldEvenIfTheServerDoes() throws IOException {
        try (LoopbackServer faulty = FaultySmtpServer.TELLS_THE_PASSWORD.start()) {
            MailSender sender = sender(faulty.port(), Security.NONE, "panne", "secret", null);
            assertThat(sender.send(SampleLetters.of(Kind.CONFIRMED)).toString())
                    .contains("no mail for *** *** alias ***");
        }
    }

    @Test
    void aReceiverThatIsNoAddressIsRefused() {
        Alert alert = SampleLetters.renderer().testMessage("nobody at all", NOW);
        assertThat(plain(null, null).send(alert)).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void aSenderThatIsNoAddressIsToldAndTheMessageKept() {
        MailSettings settings =
                new MailSettings("localhost", 25, Security.NONE, null, null, "panne", null, Duration.ofMillis(1500));
        SendResult result = new MailSender(settings, InstantSource.fixed(NOW)).send(SampleLetters.of(Kind.CONFIRMED));
        assertThat(result)
                .isInstanceOfSatisfying(
                        SendResult.Postponed.class,
                        postponed -> assertThat(postponed.reason())
                                .startsWith("The sender 'panne' does not do (")
                                .endsWith("): check mail from, write one such as panne@example.org"));
    }

    @Test
    void aLineBreakInASubjectStartsNoHeader() throws MessagingException {
        Alert test = SampleLetters.renderer().testMessage(ANNA, NOW);
        Alert evil = new Alert(
                "k",
                "i",
                ANNA,
                "a\r\nBcc: eve@example.org\r\n\r\nb",
                test.text(),
                test.html(),
                test.pictures(),
                "id@x",
                null);
        plain(null, null).send(evil);
        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(received().getSubject()).isEqualTo("a Bcc: eve@example.org b");
        assertThat(GreenMailUtil.getWholeMessage(received())).contains("Subject: a Bcc");
    }

    @Test
    void certificatesThatCannotBeReadAreToldByName() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "no certificate\n");
        assertThatThrownBy(() -> sender(25, Security.TLS, null, null, empty))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining(empty.toString());
        assertThatThrownBy(() -> sender(25, Security.TLS, null, null, folder.resolve("missing.pem")))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("missing.pem")
                .hasMessageContaining("give a PEM file that can be read");
    }

    @Test
    void settingsNeverShowThePassword() {
        assertThat(settings(25, Security.TLS, "panne", "secret", null).toString())
                .doesNotContain("secret");
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private MailSender plain(@Nullable String user, @Nullable String password) {
        return sender(server.getSmtp().getPort(), Security.NONE, user, password, null);
    }

    private static MailSender sender(
            int port,
            Security security,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path certificates) {
        return new MailSender(settings(port, security, user, password, certificates), InstantSource.fixed(NOW));
    }

    private static MailSettings settings(
            int port,
            Security security,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path certificates) {
        return new MailSettings(
                "localhost",
                port,
                security,
                user,
                password,
                "Panne <panne@example.org>",
                certificates,
                Duration.ofMillis(1500));
    }
}
