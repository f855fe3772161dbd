package panne.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.IncidentState;

final class PagesTest extends ServedTest {
    @Test
    void showsIncidentsAsCardsWithTheirFigures() {
        store.record(Sample.ended(), List.of());
        store.record(Sample.confirmed("whatsapp-20221027-0717"), List.of());
        String page = get("").body();
        assertThat(page)
                .contains("<h1>WhatsApp has trouble</h1>")
                .contains("Was down in Belgium, the Netherlands, India and 1 more country:"
                        + " messages do not leave (46%), no connection at all (28%).")
                .contains("between 07:14 and 07:18")
                .contains("95\u00a0×")
                .contains(
                        "Worst hit first, by how many times its own normal a country has at least, with 95% certainty;"
                                + " those with fewer than 3 reports last. 38% of the reports tell no country.")
                .contains("The largest and the second longest of 14 on record; most like whatsapp-20211004-1540")
                .contains("Proximus: blamed by many, probably not at fault")
                .contains("All reports come from one source: x")
                .contains("href=\"search?q=id%3Ax%3A1584797\"");
    }

    /** The mails say "reports" of posts and "authors" of people, and so must the page. */
    @Test
    void countsPostsAndPeopleByTheSameWordsAsTheMails() {
        store.record(Sample.ended(), List.of());
        assertThat(get("").body().replaceAll("\\s+", " "))
                .contains("<dt>Reports</dt><dd><b>18,230</b> <small>by 17,011 authors; 41 would be normal</small>")
                .contains("8,100 reports")
                .contains("share of reports")
                .doesNotContainPattern("(?<!is:)[Ww]itness");
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
    void saysAsOfWhenTheFiguresAreWhileItGoesOn() {
        store.record(Sample.confirmed("whatsapp-20221027-0717"), List.of());
        assertThat(get("").body().replaceAll("\\s+", " "))
                .contains("<dt>As of</dt><dd><b>07:57 UTC</b> <small>25 October 2022</small>");
        store.record(Sample.ended(), List.of());
        assertThat(get("incidents/" + Sample.ID).body().replaceAll("\\s+", " "))
                .doesNotContain("<dt>As of</dt>")
                .contains("<dt>Counted until</dt><dd><b>09:47 UTC</b> <small>25 October 2022</small>");
    }

    @Test
    void renewsWhatGoesOnUntilTheReaderHoldsIt() {
        String renewed = "<meta http-equiv=\"refresh\" content=\"60\">";
        store.record(Sample.ended(), List.of());
        store.record(Sample.confirmed("whatsapp-20221027-0717"), List.of());
        assertThat(get("").body()).contains(renewed, "href=\"?hold\"");
        assertThat(get("?hold").body()).doesNotContain(renewed).contains("Let it renew itself");
        assertThat(get("incidents/whatsapp-20221027-0717").body()).contains(renewed);
        assertThat(get("incidents/whatsapp-20221027-0717?hold").body()).doesNotContain(renewed);
        assertThat(get("incidents/" + Sample.ID).body()).doesNotContain(renewed, "?hold");
        assertThat(get("search?q=whatsapp").body()).doesNotContain(renewed);
    }

    /** Posts of one second are parted by their arrival; what comes meanwhile is newer than the place, and shifts nothing. */
    @Test
    void leadsToOlderHitsThatNewOnesDoNotShift() {
        for (int i = 0; i < 5; i++) {
            index.add(List.of(Sample.post("x:" + i, "WhatsApp en panne ?")));
        }
        index.refresh();
        String first = get("search?q=service:whatsapp&limit=2").body().replace("&amp;", "&");
        assertThat(first).contains("5 posts, the newest 2 of them:", "<li id=\"x:4\">", "<li id=\"x:3\">");
        index.add(List.of(Sample.post("x:new", "WhatsApp en panne ?")));
        index.refresh();

        String second = get(older(first)).body().replace("&amp;", "&");
        assertThat(second)
                .contains(
                        "6 posts, 2 of them from 25 October 2022, 07:16 UTC back:",
                        "<li id=\"x:2\">",
                        "<li id=\"x:1\">")
                .contains("value=\"service:whatsapp\"")
                .doesNotContain("<li id=\"x:3\">", "x:new");
        String last = get(older(second)).body();
        assertThat(last).contains("<li id=\"x:0\">").doesNotContain("Older posts", "<li id=\"x:1\">");
        assertThat(get("search?before=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("api/v1/search?sort=relevance&before=2022-10-25T07:17:00Z,1")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String older(String page) {
        Matcher link = Pattern.compile("href=\"(search[^\"]*before[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void countsAgainWhileTheServiceRuns() {
        store.record(Sample.ended(), List.of());
        index.add(List.of(
                Sample.post("x:1", "WhatsApp en panne ?"), Sample.post("x:2", NOW.minusSeconds(60), "WhatsApp ?")));
        index.refresh();
        String page = get("incidents/" + Sample.ID).body().replace("&amp;", "&");
        Matcher link = Pattern.compile("href=\"\\.\\./(api/v1/counts[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(json(get(link.group(1))).get("counts").toString())
                .isEqualTo("[{\"start\":\"2022-10-25T07:00:00Z\",\"posts\":1,\"authors\":1}]");
        assertThat(get("").body().replace("&amp;", "&")).contains("href=\"" + link.group(1) + "\"");
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
    void showsWhatGoesOnHoweverMuchBeganLater() {
        for (int i = 0; i < 100; i++) {
            store.record(Sample.ended("instagram-20221025-0717-" + i), List.of());
        }
        store.record(Sample.confirmed("whatsapp-20221025-0717"), List.of());
        assertThat(get("").body())
                .contains("<h1>WhatsApp has trouble</h1>")
                .contains("href=\"incidents/whatsapp-20221025-0717\"");
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
    @ValueSource(
            strings = {
                "",
                "style.css",
                "search",
                "search?limit=x",
                "nowhere",
                "incidents/" + Sample.ID,
                "incidents/none",
                "health",
                "api/v1/incidents",
                "api/v1/incidents/" + Sample.ID,
                "api/v1/counts"
            })
    void answersHeadWithTheHeadersOfGet(String path) throws IOException {
        store.record(Sample.ended(), List.of());
        String[] whole = raw("GET /" + path, "localhost").split("\r\n\r\n", 2);
        String[] head = raw("HEAD /" + path, "localhost").split("\r\n\r\n", 2);
        assertThat(undated(head[0])).isEqualTo(undated(whole[0]));
        assertThat(whole[1]).isNotEmpty();
        assertThat(head[1]).isEmpty();
    }

    private static String undated(String headers) {
        return headers.replaceAll("(?m)^Date: .*$", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/incidents/%00", "api/v1/incidents/%ZZ", "incidents/%C3", "%00"})
    void saysInJsonThatAnAddressCannotBeRead(String path) throws IOException {
        assertThat(raw("GET /" + path, "localhost\r\nAccept: text/html"))
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("Content-Type: application/json; charset=utf-8")
                .contains("{\"error\":\"The request cannot be read: ", "\"remedy\":\"give ", "default-src 'none'");
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
}
