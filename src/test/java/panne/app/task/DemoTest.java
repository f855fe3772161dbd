package panne.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.app.Startup;
import panne.app.Surroundings;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.simulate.ScenarioFiles;

/** The demonstration, shortened to an hour, shows its pages where the configuration says. */
final class DemoTest {
    private static final Path PROGRAM = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    /** What the program brings along is only linked to, and must not go with the folder. */
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("home"), 2)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void servesAtTheConfiguredPort() throws IOException {
        int port = freePort();
        try (Demo demo = Demo.play(startup(port), folder.resolve("data"), new Silence())) {
            assertThat(demo.serve(notices::add)).isEqualTo(URI.create("http://127.0.0.1:" + port + "/"));
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void servesElsewhereWhenThePortIsTaken() throws IOException {
        try (ServerSocket other = listening(0);
                Demo demo = Demo.play(startup(other.getLocalPort()), folder.resolve("data"), new Silence())) {
            assertThat(demo.serve(notices::add).getPort()).isNotEqualTo(other.getLocalPort());
            assertThat(notices)
                    .singleElement()
                    .asString()
                    .startsWith("Nothing can be served at 127.0.0.1:" + other.getLocalPort() + " (")
                    .contains("choose another port with web.port or PANNE_WEB_PORT");
        }
    }

    @Test
    void readsAllPosts() throws IOException {
        Startup startup = startup(0);
        Path scenarios = startup.home().scenarios();
        try (Demo demo = Demo.play(startup, folder.resolve("data"), new Silence());
                Stream<Post> posts =
                        Simulate.posts(scenarios, ScenarioFiles.read(scenarios, "whatsapp-2022-10-25"), 1)) {
            assertThat(demo.posts()).isPositive().isEqualTo(posts.count());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = listening(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private Startup startup(int port) throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        for (String part : List.of("lexicons", "models")) {
            Files.createSymbolicLink(home.resolve(part), PROGRAM.resolve(part));
        }
        Path scenarios = Files.createDirectory(home.resolve("scenarios"));
        for (String part : List.of("phrases", "countries.yaml", "services.yaml")) {
            Files.createSymbolicLink(
                    scenarios.resolve(part), PROGRAM.resolve("scenarios").resolve(part));
        }
        String scenario = Files.readString(PROGRAM.resolve("scenarios/whatsapp-2022-10-25.yaml"));
        Files.writeString(
                scenarios.resolve("whatsapp-2022-10-25.yaml"),
                scenario.replace("from: 2022-10-17T00:00:00Z", "from: 2022-10-25T06:00:00Z")
                        .replace("to: 2022-10-25T14:00:00Z", "to: 2022-10-25T07:00:00Z")
                        .replaceFirst("(?s)\nwaves:.*", "\n"));
        Map<String, String> environment = Map.of("PANNE_HOME", home.toString(), "PANNE_WEB_PORT", String.valueOf(port));
        return new Startup(new Surroundings(environment, folder, Clock.systemUTC()), null, null);
    }

    private static final class Silence implements Progress {
        @Override
        public void reached(long posts, Instant eventTime) {}

        @Override
        public void rejected(Rejection rejection) {}
    }
}
