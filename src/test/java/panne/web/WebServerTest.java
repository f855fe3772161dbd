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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.IncidentState;
import panne.domain.SourceGap;
import panne.index.IndexSettings;
import panne.index.LuceneIndex;
import panne.store.IncidentJson;
import panne.store.Store;
import panne.store.StoreSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WebServerTest {
    private static final Instant NOW = Instant.parse("2022-10-25T10:00:00Z");

    @TempDir
    private Path folder;

    private LuceneIndex index;
    private Store store;
    private WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

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

    @Test
    void listsIncidentsInTheFormatOfTheCommandLine() {
        store.record(Sample.ended(), List.of());
        JsonNode answer = json(get("api/v1/incidents"));
        assertThat(answer.get("incidents").size()).isEqualTo(1);
        assertThat(answer.get("incidents").get(0).toString())
                .isEqualTo(IncidentJson.line(Sample.ended().incident()));
    }

    @ParameterizedTest
    @CsvSource({"2022-10-25, 1", "2022-10-25T09:41:00Z, 0", "2022-10-26, 0", "2021-01-01, 1"})
    void listsOnlyIncidentsThatWentOnSinceTheTimeGiven(String since, int listed) {
        store.record(Sample.ended(), List.of());
        assertThat(json(get("api/v1/incidents?since=" + since)).get("incidents").size())
                .isEqualTo(listed);
    }

    @Test
    void showsOneIncidentWithItsCurve() {
        store.record(Sample.ended(), List.of());
        JsonNode answer = json(get("api/v1/incidents/" + Sample.ID));
        assertThat(answer.get("id").asString()).isEqualTo(Sample.ID);
        assertThat(answer.get("curve").size()).isEqualTo(Sample.curve().size());
    }

    @Test
    void saysThatAnIncidentIsNotThere() {
        HttpResponse<String> answer = get("api/v1/incidents/none-20000101-0000");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("error").asString()).contains("none-20000101-0000");
    }

    @Test
    void findsPostsThatCanBeReadAgain() {
        index.add(List.of(Sample.post("x:1", "WhatsApp en panne ?"), Sample.post("x:2", "tout va bien")));
        index.refresh();
        JsonNode answer = json(get("api/v1/search?q=" + encoded("service:whatsapp panne") + "&limit=5&sort=relevance"));
        assertThat(answer.get("total").asLong()).isEqualTo(1);
        assertThat(answer.get("hits").get(0).toString())
                .isEqualTo("{\"id\":\"x:1\",\"source\":\"x\",\"created\":\"2022-10-25T07:16:40Z\","
                        + "\"text\":\"WhatsApp en panne ?\",\"author\":\"u81f3\",\"language\":\"fr\","
                        + "\"location\":\"Bruxelles\",\"url\":\"https://x.com/1\",\"annotation\":{\"language\":\"fr\","
                        + "\"languageConfidence\":0.98,\"stance\":\"question\",\"stanceConfidence\":0.91,"
                        + "\"services\":[\"whatsapp\"],\"symptom\":\"unspecified\",\"country\":\"BE\","
                        + "\"countryConfidence\":0.93,\"countryEvidence\":\"location\"}}");
    }

    @Test
    void pointsAtTheMistakeInAQuery() {
        HttpResponse<String> answer = get("api/v1/search?q=" + encoded("whatsapp colour:red"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("position").asInt()).isEqualTo(10);
        assertThat(get("search?q=" + encoded("whatsapp colour:red")).body())
                .contains("whatsapp colour:red\n         ▲");
        for (String address : List.of("api/v1/search?q=service:whatsap", "search?q=service:whatsap")) {
            HttpResponse<String> typo = get(address);
            assertThat(typo.statusCode()).isEqualTo(400);
            assertThat(typo.body().replace("&#39;", "'"))
                    .contains("service 'whatsap' is unknown: did you mean whatsapp?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search?limit=0",
                "search?limit=1001",
                "search?limit=99999999999",
                "search?limit=ten",
                "search?sort=oldest",
                "incidents?since=yesterday",
                "counts?interval=1s",
                "counts?interval=999999999d",
                "counts?interval=often",
                "counts?by=colour",
                "search?q=%FF",
                "search?q=a&q=b",
                "search?query=a",
                "counts?limit=5",
                "counts?q=%C3%28",
                "incidents?limit=x",
                "incidents?limit=0",
                "incidents?sinse=2022-10-25",
                "incidents/none?limit=5"
            })
    void refusesWhatIsOutOfBoundsAndSaysWhatToGive(String question) {
        HttpResponse<String> answer = get("api/v1/" + question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("remedy").asString()).startsWith("give ");
    }

    @Test
    void namesTheParameterThatCannotBeDecoded() {
        assertThat(get("api/v1/search?limit=5&q=caf%C3").body())
                .isEqualTo("{\"error\":\"q 'caf%C3' is not percent-encoded UTF-8\",\"remedy\":\"give % itself as %25,"
                        + " and every other sign as its bytes, such as %C3%A9\"}\n");
        assertThat(get("search?q=caf%C3%A9+100%25&utm_source=mail").statusCode())
                .isEqualTo(200);
        assertThat(get("health?verbose").statusCode()).isEqualTo(400);
    }

    /** Clients of good manners cannot even ask so. */
    @ParameterizedTest
    @CsvSource({
        "api/v1/search?q=%ZZ, q '%ZZ'",
        "api/v1/search?q=100%, q '100%'",
        "api/v1/search?%ZZ=1, %ZZ '1'",
        "api/v1/incidents?since=%2, since '%2'",
        "api/v1/counts?by=%ZZ, by '%ZZ'",
        "search?q=%ZZ, q '%ZZ'"
    })
    void refusesWhatIsNotPercentEncoded(String question, String named) throws IOException {
        assertThat(raw("GET /" + question, "localhost"))
                .startsWith("HTTP/1.1 400 ")
                .contains("{\"error\":\"" + named + " is not percent-encoded UTF-8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "counts"})
    void refusesASpanThatEndsBeforeItBegins(String path) {
        HttpResponse<String> answer =
                get("api/v1/" + path + "?q=" + encoded("whatsapp since:2022-10-26 until:2022-10-25"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("position").asInt()).isEqualTo(33);
        assertThat(json(answer).get("error").asString())
                .contains("since:2022-10-26T00:00:00Z is not before until:2022-10-25T00:00:00Z");
    }

    @Test
    void givesSoManyIncidentsAtMost() {
        store.record(Sample.ended(), List.of());
        store.record(Sample.confirmed("whatsapp-20221027-0717"), List.of());
        assertThat(json(get("api/v1/incidents?limit=1")).get("incidents").size())
                .isEqualTo(1);
    }

    @Test
    void countsAgainWhatAnAlertSays() {
        index.add(List.of(Sample.post("x:1", "WhatsApp en panne ?"), Sample.post("x:2", "WhatsApp en panne")));
        index.refresh();
        String question = encoded("service:whatsapp since:2022-10-25 until:2022-10-26");
        assertThat(get("api/v1/counts?interval=1h&q=" + question).body())
                .isEqualTo("{\"query\":\"service:whatsapp since:2022-10-25 until:2022-10-26\",\"interval\":\"PT1H\","
                        + "\"counts\":[{\"start\":\"2022-10-25T07:00:00Z\",\"posts\":2,\"authors\":1}]}\n");
        assertThat(json(get("api/v1/counts?by=country")).get("counts").toString())
                .isEqualTo("[{\"start\":\"2022-10-25T07:15:00Z\",\"country\":\"BE\",\"posts\":2,\"authors\":1}]");
        assertThat(json(get("api/v1/counts?q=colour:red")).get("position").asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesAQueryWithoutEnd() {
        assertThat(get("api/v1/search?q=" + "a".repeat(1001)).statusCode()).isEqualTo(400);
    }

    @Test
    void isHealthyWhileEverythingAnswers() {
        index.add(List.of(Sample.post("x:1", "WhatsApp en panne ?")));
        index.refresh();
        store.sourceHealth().succeeded("x", NOW);
        store.sourceHealth().rejected("x", 4);
        store.sourceHealth().gap(new SourceGap("x", NOW.minusSeconds(600), NOW.minusSeconds(300)));
        HttpResponse<String> answer = get("health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("lastPost").asString()).isEqualTo(Sample.ONSET.toString());
        assertThat(json(answer).get("sources").get(0).get("status").asString()).isEqualTo("good");
        assertThat(json(answer).get("sources").get(0).get("rejected").asInt()).isEqualTo(4);
        assertThat(json(answer).get("gaps").get(0).get("from").asString()).isEqualTo("2022-10-25T09:50:00Z");
    }

    @Test
    void isUnhealthyWhenASourceKeepsFailing() {
        for (int failure = 0; failure < 3; failure++) {
            assertThat(get("health").statusCode()).isEqualTo(200);
            store.sourceHealth().failed("x", NOW, "401: the token is not valid");
        }
        HttpResponse<String> answer = get("health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("401: the token is not valid");
    }

    @Test
    void saysNothingOfASourceThatIsConfiguredNoMore() {
        for (int failure = 0; failure < 3; failure++) {
            store.sourceHealth().failed("gone", NOW, "401: the token is not valid");
        }
        store.sourceHealth().gap(new SourceGap("gone", NOW.minusSeconds(600), NOW.minusSeconds(300)));
        store.sourceHealth().gap(new SourceGap("x", NOW.minusSeconds(60), NOW.minusSeconds(30)));
        HttpResponse<String> answer = get("health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("gaps").size()).isEqualTo(1);
        assertThat(answer.body()).doesNotContain("gone");
    }

    @Test
    void isUnhealthyWhenTheStoreIsGone() {
        store.close();
        assertThat(get("health").statusCode()).isEqualTo(503);
    }

    @Test
    void showsIncidentsAsCardsWithTheirFigures() {
        store.record(Sample.ended(), List.of());
        store.record(Sample.confirmed("whatsapp-20221027-0717"), List.of());
        String page = get("").body();
        assertThat(page)
                .contains("<h1>WhatsApp has trouble</h1>")
                .contains("Was down in Belgium, the Netherlands, India and 1 more country:"
                        + " messages do not leave (46\u00a0%), no connection at all (28\u00a0%).")
                .contains("between 07:14 and 07:17")
                .contains("95\u00a0×")
                .contains("38\u00a0% of the witnesses do not say where they are.")
                .contains("The largest and the second longest of 14 on record; most like whatsapp-20211004-1540")
                .contains("Proximus: blamed by many, probably not at fault")
                .contains("All witnesses come from one source: x")
                .contains("href=\"search?q=id%3Ax%3A1584797\"");
    }

    @Test
    void givesEveryIncidentAnAddressThatStays() {
        store.record(Sample.ended(), List.of());
        assertThat(get("").body()).contains("href=\"incidents/" + Sample.ID + "\"");
        assertThat(get("incidents/" + Sample.ID).body())
                .contains("<title>WhatsApp, 25 October 2022 · Panne</title>")
                .contains("href=\"../style.css\"")
                .contains("href=\"../search?q=id%3Ax%3A1584797\"");
        assertThat(get("incidents/none").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsSuspicionsApartFromWhatIsSure() {
        store.record(Sample.suspected("whatsapp-20221025-0717", IncidentState.SUSPECTED), List.of());
        assertThat(get("").body())
                .contains("<h1>WhatsApp may have trouble</h1>")
                .contains("Perhaps down in Belgium");
    }

    @Test
    void showsNoSuspicionThatCameToNothing() {
        store.record(Sample.suspected("whatsapp-20221025-0717", IncidentState.ENDED), List.of());
        assertThat(get("").body()).contains("No service seems to be down").doesNotContain("<article");
        assertThat(json(get("api/v1/incidents")).get("incidents").size()).isEqualTo(1);
    }

    @Test
    void saysNothingIsDownOnlyWithWhatItKnows() {
        assertThat(get("").body())
                .contains("No service seems to be down")
                .contains("No post has been read yet, so nothing can be said.");
    }

    @Test
    void showsWhatPostsSayAsText() {
        index.add(List.of(Sample.post("x:<b>", "<script>alert(1)</script> panne")));
        index.refresh();
        assertThat(get("search?q=panne").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; panne")
                .doesNotContain("<script>");
        assertThat(get("search?q=" + encoded("\"><img src=x>")).body()).doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search", "health", "api/v1/incidents", "style.css", "nowhere"})
    void letsNoScriptRunAndNoFrameHoldIt(String path) {
        assertThat(get(path).headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(get(path).headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "health", "api/v1/search", "api/v1/incidents/none"})
    void saysThatAKnownAddressTakesNothing(String path) throws IOException {
        assertThat(raw("POST /" + path, "localhost"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, HEAD", "ask with GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"})
    void servesThisMachineByItsOwnNames(String host) throws IOException {
        assertThat(raw("GET /health", host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example", "10.0.0.1"})
    void servesNoPageThatCallsThisMachineByAnotherName(String host) throws IOException {
        assertThat(raw("GET /api/v1/incidents", host))
                .startsWith("HTTP/1.1 421 ")
                .contains("Only this machine is served here")
                .doesNotContain("incidents\":");
    }

    private String raw(String request, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            String head = request + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysThatAPageIsNotThere() {
        HttpResponse<String> answer = get("nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("remedy").asString()).contains("/api/v1/incidents");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, 404, Nothing is at /nowhere., style.css",
        "incidents/none-20000101-0000, 404, No incident has the id none-20000101-0000., ../style.css",
        "a/b/c, 404, Nothing is at /a/b/c., ../../style.css",
        "search?limit=x, 400, Limit 'x' does not do., style.css"
    })
    void tellsPeopleOnAPage(String path, int status, String problem, String style) throws IOException {
        String answer = raw("GET /" + path, "localhost\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("Content-Type: text/html")
                .contains(problem, "href=\"" + style + "\"", "default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/incidents/none", "api/v1/nowhere", "api/v1/search?limit=x", "health?x"})
    void tellsProgramsInJsonWhateverTheyAccept(String path) throws IOException {
        assertThat(raw("GET /" + path, "localhost\r\nAccept: text/html"))
                .containsIgnoringCase("Content-Type: application/json")
                .contains("\"remedy\":");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return new JsonMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) {
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
