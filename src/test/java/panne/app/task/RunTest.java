package panne.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.app.Startup;
import panne.app.Surroundings;
import panne.domain.Alert;
import panne.domain.PanneException;
import panne.store.FullDisk;
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
        try (Run run = Run.start(startup(""), () -> {})) {
            assertThat(mails.waitForIncomingEmail(4_000, 1))
                    .as("%s", run.address())
                    .isTrue();
        }
    }

    @Test
    void endsByItselfAndSoonWhenTheStoreHasClosedItself() throws IOException, InterruptedException {
        CountDownLatch lost = new CountDownLatch(1);
        Run run = Run.start(startup("database: {url: '" + FullDisk.url(folder) + "'}"), lost::countDown);
        run.requireWhole();
        FullDisk.fill();

        assertThat(lost.await(60, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(run::requireWhole)
                .isInstanceOf(PanneException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("make room");
        long start = System.nanoTime();
        run.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(folder).isDirectoryNotContaining("glob:**.trace.db");
    }

    @Test
    void endsByItselfWhenTheIndexHasClosedItself() throws IOException, InterruptedException {
        CountDownLatch lost = new CountDownLatch(1);
        Path drop = Files.createDirectory(folder.resolve("drop"));
        try (Run run =
                Run.start(startup("sources: {drop: {type: folder, folder: drop, every: 1s}}"), lost::countDown)) {
            run.requireWhole();
            delete(folder.resolve("data/index"));
            Files.writeString(
                    drop.resolve("posts.ndjson"),
                    "{\"id\":\"t:1\",\"created\":\"" + Clock.systemUTC().instant()
                            + "\",\"text\":\"WhatsApp is down\"}\n");

            assertThat(lost.await(60, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(run::requireWhole)
                    .isInstanceOf(PanneException.class)
                    .hasMessageContaining("The index in " + folder.resolve("data/index"))
                    .hasMessageContaining("make room");
        } catch (PanneException e) {
            assertThat(e).as("what is left to do").hasMessageContaining("index");
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }

    private Startup startup(String database) throws IOException {
        Path file = Files.writeString(folder.resolve("panne.yaml"), """
                data: data
                web: {port: 0}
                %s
                mail:
                  host: localhost
                  port: %d
                  encryption: none
                  from: panne@example.org
                  receivers: [anna@example.org]
                """.formatted(
                        database, mails.getSmtp().getPort()));
        Map<String, String> environment =
                Map.of("PANNE_HOME", Path.of("").toAbsolutePath().toString());
        return new Startup(new Surroundings(environment, folder, Clock.systemUTC()), file, null);
    }
}
