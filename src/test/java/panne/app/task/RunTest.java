package panne.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.app.Startup;
import panne.app.Surroundings;
import panne.domain.Alert;
import panne.store.Store;
import panne.store.StoreSettings;

/** The whole service, in a folder of its own. */
final class RunTest {
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    @BeforeEach
    void startServer() {
        mails.start();
    }

    @AfterEach
    void stopServer() {
        mails.stop();
    }

    @Test
    void sendsAtOnceWhatAKilledProcessWasSending() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (Store store = Store.open(StoreSettings.inFolder(data))) {
            store.outbox()
                    .enqueue(new Alert(
                            "k", "i", "anna@example.org", "Down", "text", "html", List.of(), "k@x.org", null));
            assertThat(store.outbox().due(Clock.systemUTC().instant())).hasSize(1);
        }
        try (Run run = Run.start(startup())) {
            assertThat(mails.waitForIncomingEmail(4_000, 1))
                    .as("%s", run.address())
                    .isTrue();
        }
    }

    private Startup startup() throws IOException {
        Path file = Files.writeString(
                folder.resolve("panne.yaml"), """
                data: data
                web: {port: 0}
                mail:
                  host: localhost
                  port: %d
                  encryption: none
                  from: panne@example.org
                  receivers: [anna@example.org]
                """.formatted(mails.getSmtp().getPort()));
        Map<String, String> environment =
                Map.of("PANNE_HOME", Path.of("").toAbsolutePath().toString());
        return new Startup(new Surroundings(environment, folder, Clock.systemUTC()), file, null);
    }
}
