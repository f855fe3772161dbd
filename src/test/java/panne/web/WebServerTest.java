package panne.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.Alert;
import panne.domain.SourceGap;
import panne.store.IncidentJson;
import tools.jackson.databind.JsonNode;

final class WebServerTest extends ServedTest {
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
    void seesTheSilenceOfTheSourcesBehindAPostFromTheFuture() {
        index.add(List.of(
                Sample.post("x:1", "WhatsApp en panne ?"),
                Sample.post("x:2", NOW.plusSeconds(20 * 3600), "WhatsApp en panne demain")));
        index.refresh();
        assertThat(json(get("health")).get("lastPost").asString()).isEqualTo(Sample.ONSET.toString());
        assertThat(get("").body()).contains("the newest from 25 October 2022, 07:16 UTC, 2 h 43 min ago.");
    }

    @Test
    void allowsForClocksThatAreALittleAhead() {
        index.add(List.of(Sample.post("x:1", NOW.plusSeconds(60), "WhatsApp en panne ?")));
        index.refresh();
        assertThat(json(get("health")).get("lastPost").asString())
                .isEqualTo(NOW.plusSeconds(60).toString());
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
    void isDegradedWhileMailDoesNotGoOut() {
        store.outbox().enqueue(new Alert("k", "i", "anna@example.org", "Down", "t", "h", List.of(), "k@x.org", null));
        assertThat(json(get("health")).get("status").asString()).isEqualTo("good");
        store.outbox().markFailed(store.outbox().due(NOW).getFirst(), "535: no", NOW, NOW.plusSeconds(30));
        HttpResponse<String> answer = get("health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("status").asString()).isEqualTo("degraded");
        assertThat(json(answer).get("mail").toString())
                .isEqualTo("{\"status\":\"failing\",\"waiting\":1,\"failing\":1,\"since\":\"2022-10-25T10:00:00Z\","
                        + "\"nextTry\":\"2022-10-25T10:00:30Z\",\"failure\":\"535: no\"}");
        store.outbox().markSent(store.outbox().due(NOW.plusSeconds(30)).getFirst(), NOW.plusSeconds(31));
        assertThat(json(get("health")).get("status").asString()).isEqualTo("good");
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

    /** Each question waits for a database that is gone as long as for one that is slow. */
    @Test
    void asksTheStoreOnceForEachThingThatItReports() {
        AtomicInteger questions = new AtomicInteger();
        ((HikariDataSource) store.dataSource()).setMetricsTrackerFactory((pool, stats) -> new IMetricsTracker() {
            @Override
            public void recordConnectionAcquiredNanos(long waited) {
                questions.incrementAndGet();
            }
        });
        assertThat(get("health").statusCode()).isEqualTo(200);
        assertThat(questions).as("life, mail, sources, gaps").hasValue(4);
    }

    @Test
    void isUnhealthyWhenTheStoreIsGone() {
        store.close();
        HttpResponse<String> answer = get("health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("status").asString()).isEqualTo("dead");
        assertThat(json(answer).get("store").get("alive").asBoolean()).isFalse();
    }
}
