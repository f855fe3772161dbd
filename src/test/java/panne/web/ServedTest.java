package panne.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import panne.index.IndexSettings;
import panne.index.LuceneIndex;
import panne.store.Store;
import panne.store.StoreSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test of a server that runs, over an index and a store of its own. */
abstract class ServedTest {
    static final Instant NOW = Instant.parse("2022-10-25T10:00:00Z");

    @TempDir
    private Path folder;

    LuceneIndex index;
    Store store;
    WebServer server;
    final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        index = LuceneIndex.open(
                folder.resolve("index"), IndexSettings.defaults().knowing(Sample.SERVICES));
        store = Store.open(StoreSettings.inFolder(folder));
        server = WebServer.start(
                "127.0.0.1",
                0,
                new Ledger(index, store, Sample.SERVICES, Set.of("x"), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
        index.close();
    }

    String raw(String request, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            String head = request + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return new JsonMapper().readTree(answer.body());
    }

    HttpResponse<String> get(String path) {
        URI address = server.address().resolve("/" + path);
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
