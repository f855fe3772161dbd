package panne.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static panne.alert.SampleLetters.ANNA;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import panne.domain.Alert;
import panne.domain.Country;
import panne.domain.CountryShare;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;
import panne.domain.SampleOutage;

final class AlertRendererTest {
    private static final Path SAMPLES = Path.of("target/alert-samples");
    private static final String RECOUNT = "api/v1/counts?q=service:whatsapp%20is:witness"
            + "%20since:2022-10-25T07:13:20Z%20until:2022-10-25T07:18:20Z";

    private final AlertRenderer renderer = SampleLetters.renderer();

    @ParameterizedTest
    @EnumSource(names = {"SUSPECTED", "REVISED", "REFRESHED", "EASING", "WITHDRAWN"})
    void nobodyIsToldOfStepsThatCallForNoAction(Kind kind) {
        assertThat(renderer.render(SampleOutage.update(kind), List.of(ANNA))).isEmpty();
    }

    @Test
    void everyReceiverGetsAMessageOfTheirOwnOnce() {
        List<Alert> alerts =
                renderer.render(SampleOutage.update(Kind.CONFIRMED), List.of(ANNA, "ben@example.org", ANNA));
        assertThat(alerts).extracting(Alert::receiver).containsExactly(ANNA, "ben@example.org");
        assertThat(alerts).extracting(Alert::key).doesNotHaveDuplicates();
        assertThat(alerts).extracting(Alert::messageId).doesNotHaveDuplicates();
        assertThat(alerts.getLast().text())
                .contains("because ben@example.org is")
                .doesNotContain(ANNA);
    }

    @Test
    void theSubjectSaysWhatWhereAndSinceWhen() {
        assertThat(SampleLetters.of(Kind.CONFIRMED).subject())
                .isEqualTo("WhatsApp probably down in Belgium, the Netherlands, France and 2 more since 07:17 UTC");
        assertThat(SampleLetters.of(Kind.ENDED).subject())
                .isEqualTo(
                        "[ended] WhatsApp was probably down in Belgium, the Netherlands, France and 2 more from 07:17 to 09:40 UTC");
        assertThat(SampleLetters.of(Kind.REOPENED).subject())
                .isEqualTo(
                        "[again] WhatsApp probably down again in Belgium, the Netherlands, France and 2 more since 10:00 UTC");
    }

    @Test
    void followUpsBelongToTheThreadOfTheFirstMessage() {
        String opening = SampleLetters.of(Kind.CONFIRMED).messageId();
        assertThat(SampleLetters.of(Kind.CONFIRMED).inReplyTo()).isNull();
        assertThat(SampleLetters.of(Kind.ENDED).inReplyTo()).isEqualTo(opening);
        assertThat(SampleLetters.of(Kind.REOPENED).inReplyTo()).isEqualTo(opening);
        assertThat(opening).matches("whatsapp-20221025-0717\\.confirmed\\.[0-9a-f]{16}@panne\\.example\\.org");
    }

    @Test
    void theSameUpdateGivesTheSameMessage() {
        assertThat(SampleLetters.of(Kind.ENDED)).usingRecursiveComparison().isEqualTo(SampleLetters.of(Kind.ENDED));
    }

    @Test
    void theTextAloneTellsEverything() {
        assertThat(SampleLetters.of(Kind.CONFIRMED).text())
                .contains(
                        "WHATSAPP IS PROBABLY DOWN\nSince Tuesday 25 October 2022, 07:17 UTC (09:17 in Brussels) in Belgium,"
                                + " the Netherlands, France and 2 more.\n")
                .contains("Sending messages       #########             46%")
                .contains("Belgium         ####################  95 × normal  10 reports, 14% of the located ones")
                .contains(
                        "  Worst hit first, by how many times its own normal a country has at least, with 95% certainty."
                                + " 38% of the reports tell no country.")
                .contains("with 90% certainty between 07:14 and 07:18 UTC")
                .contains("Detected: 07:18 UTC, 1 min 40 s after it began")
                .contains("31 reports within 5 min from 07:13 UTC; 1.1 are normal, at most 5.0")
                .contains("1 in 10²⁸")
                .contains("87 reports by 82 authors")
                .contains("x and bluesky; 81% from x")
                .contains("12 copies, 4 second-hand posts")
                .contains("81% of the reports come from one source, x.")
                .contains("No statement by an account of the operator seen so far.")
                .contains("x:1584797, x:1584801, bluesky:3kx2")
                .contains("panne counts 'service:whatsapp is:witness since:2022-10-25T07:13:20Z"
                        + " until:2022-10-25T07:18:20Z' --interval 1h")
                .contains("https://panne.example.org/" + RECOUNT + "&interval=1h\n")
                .contains("https://panne.example.org/#whatsapp-20221025-0717")
                .contains("To get no more of them, write to panne@example.org.");
    }

    /** Where text has a line for it, HTML has it below the bar. */
    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "REOPENED", "ENDED"})
    void htmlTellsOfCountriesWhatTextTells(Kind kind) {
        List<String> details = SampleLetters.of(kind)
                .text()
                .lines()
                .filter(line -> line.contains(" of the located ones, "))
                .map(line -> line.replaceFirst(".* normal +", ""))
                .toList();
        assertThat(details).isNotEmpty();
        assertThat(SampleLetters.of(kind).html()).contains(details);
    }

    /** Witness is a word of the query language; readers are told of reports, which are posts, and of authors. */
    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "REOPENED", "ENDED"})
    void noLetterCallsReportsByAnotherName(Kind kind) {
        assertThat(SampleLetters.of(kind).text()).doesNotContainPattern("(?<!is:)[Ww]itness");
        assertThat(SampleLetters.of(kind).html()).doesNotContainPattern("(?<!is:)[Ww]itness");
    }

    @Test
    void theCountCanBeHadWhileTheServiceRuns() {
        assertThat(SampleLetters.of(Kind.CONFIRMED).html())
                .contains("href=\"https://panne.example.org/" + RECOUNT + "&amp;interval=1h\"");
        assertThat(letterOf(null)).contains("panne counts").doesNotContain("api/v1");
        assertThat(letterOf(URI.create("https://example.org/panne")))
                .contains("https://example.org/panne/" + RECOUNT)
                .contains("https://example.org/panne/#whatsapp-20221025-0717");
    }

    private static String letterOf(@Nullable URI pages) {
        AlertSettings settings = new AlertSettings(pages, ZoneOffset.UTC, "example.org", "panne@example.org");
        return new AlertRenderer(settings, List.of())
                .render(SampleOutage.update(Kind.CONFIRMED), List.of(ANNA))
                .getFirst()
                .text();
    }

    @Test
    void theAllClearTellsTheWholeCourse() {
        assertThat(SampleLetters.of(Kind.ENDED).text())
                .contains("WHATSAPP: REPORTS ARE BACK TO NORMAL")
                .contains("2 h 23 min")
                .contains("Peak: 07:52 UTC")
                .contains("Ended: 09:40 UTC")
                .contains("Statement at 09:10 UTC, 1 h 53 min after the onset: post x:1584825.")
                .contains("Declared fixed at 09:14 UTC, reports continued for 26 min: post x:1584830.")
                .contains("The largest and the second longest of 14 incidents on record for WhatsApp.")
                .contains("Most like whatsapp-20211004-1540.")
                .contains("Half of the earlier ones lasted 1 h 10 min to 4 h.")
                .contains("14% of the located ones, back since 09:40 UTC")
                .contains("Blamed as well, but probably not at fault: Proximus.")
                .contains("None found");
    }

    @Test
    void aLetterTellsWhereItIsBackAndThatReportsContinueAfterTheRepair() {
        IncidentUpdate again = new IncidentUpdate(
                Kind.REOPENED, Instant.parse("2022-10-25T09:31:00Z"), SampleOutage.partlyBack(), List.of());
        assertThat(renderer.render(again, List.of(ANNA)).getFirst().text())
                .contains("Back in France, coming back in the Netherlands, still out in Belgium.")
                .contains("12% of the located ones, back since 09:05 UTC")
                .contains("14% of the located ones, out\n")
                .contains("Declared fixed at 09:14 UTC, reports continue: post x:1584830.")
                .contains("So far the largest and the second longest of 14 incidents on record for WhatsApp.")
                .contains("Half of those that went on as long lasted 1 h 10 min to 4 h.");
    }

    @Test
    void countriesWithTooFewReportsAreNeitherNamedNorPutInOrder() {
        IncidentUpdate fresh = new IncidentUpdate(
                Kind.CONFIRMED,
                SampleOutage.CONFIRMED,
                SampleOutage.in(
                        share("IN", 5, 59, 23, 140),
                        share("GB", 4, 40, 14, 107),
                        share("US", 2, 2.1, 0.6, 6),
                        share("TR", 1, 118, 6, 600)),
                List.of());
        Alert alert = renderer.render(fresh, List.of(ANNA)).getFirst();
        assertThat(alert.subject()).isEqualTo("WhatsApp probably down in India and the United Kingdom since 07:17 UTC");
        assertThat(alert.text())
                .contains("WHERE IT IS, EACH COUNTRY AGAINST ITS OWN NORMAL\n  India  ")
                .contains("Too few reports to tell from 2 countries. 38% of the reports tell no country.")
                .doesNotContain("Türkiye");
        Incident clear = SampleOutage.in(share("IN", 900, 59, 54, 64), share("GB", 400, 40, 35, 46));
        assertThat(renderer.render(
                                new IncidentUpdate(Kind.CONFIRMED, SampleOutage.CONFIRMED, clear, List.of()),
                                List.of(ANNA))
                        .getFirst()
                        .text())
                .contains("WHERE IT IS WORST, EACH COUNTRY");
        Incident nowhere = SampleOutage.in(share("TR", 2, 118, 14, 400));
        Alert none = renderer.render(
                        new IncidentUpdate(Kind.CONFIRMED, SampleOutage.CONFIRMED, nowhere, List.of()), List.of(ANNA))
                .getFirst();
        assertThat(none.subject()).isEqualTo("WhatsApp probably down since 07:17 UTC");
        assertThat(none.text())
                .contains("No country stands out. Too few reports to tell from 1 country. 38% of the reports");
    }

    @Test
    void whatManySufferElsewhereIsNotTheTroubleOfOneCountry() {
        Incident global =
                SampleOutage.in(share("IN", 5, 59, 23, 140), share("GB", 2, 40, 0.9, 107), share("BR", 2, 30, 0.8, 90));
        Alert alert = renderer.render(
                        new IncidentUpdate(Kind.CONFIRMED, SampleOutage.CONFIRMED, global, List.of()), List.of(ANNA))
                .getFirst();
        assertThat(alert.subject()).isEqualTo("WhatsApp probably down since 07:17 UTC");
        assertThat(alert.text()).contains("India");
    }

    private static CountryShare share(String code, long reports, double ratio, double low, double high) {
        return new CountryShare(new Country(code), reports, 0.5, ratio, low, high, IncidentState.CONFIRMED, null, null);
    }

    @Test
    void theHtmlSaysWhatTheTextSaysAndShowsTheCurve() {
        Alert alert = SampleLetters.of(Kind.CONFIRMED);
        assertThat(alert.html())
                .contains("<img src=\"cid:curve\" alt=\"From 05:15 UTC to 07:19 UTC: normal is about")
                .contains("95 × normal")
                .contains("href=\"https://panne.example.org/#whatsapp-20221025-0717\"");
        assertThat(alert.pictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.png())
                        .startsWith(0x89, 'P', 'N', 'G')
                        .hasSizeLessThan(200_000));
    }

    @Test
    void whateverStandsInAnIncidentIsTextInHtml() {
        assertThat(HtmlLetter.escape("<script>alert(\"x\")</script> & 'co'"))
                .isEqualTo("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;");
        Alert test = renderer.testMessage("<img src=x>@example.org", Instant.EPOCH);
        assertThat(test.html()).doesNotContain("<img").contains("&lt;img src=x&gt;@example.org");
    }

    @Test
    void theCurveSaysOfWhichServiceItIsWhenThereAreSeveral() {
        IncidentUpdate both = new IncidentUpdate(
                Kind.CONFIRMED,
                SampleOutage.CONFIRMED,
                SampleOutage.of("whatsapp", "proximus"),
                SampleOutage.curve(SampleOutage.CONFIRMED));
        assertThat(renderer.render(both, List.of(ANNA)).getFirst().html())
                .contains("Reports on WhatsApp alone per five minutes against what is normal");
    }

    @Test
    void aTestMessageSaysThatNothingIsDown() {
        Alert test = renderer.testMessage(ANNA, SampleOutage.ONSET);
        assertThat(test.subject()).isEqualTo("Panne test message");
        assertThat(test.text()).contains("Nothing is down").contains(ANNA);
        assertThat(test.key()).isEqualTo("test/test-20221025-071640/" + ANNA);
    }

    @Test
    void samplesAreLeftForTheEye() throws IOException {
        Files.createDirectories(SAMPLES);
        for (Kind kind : List.of(Kind.CONFIRMED, Kind.ENDED, Kind.REOPENED)) {
            write(kind.name().toLowerCase(Locale.ROOT), SampleLetters.of(kind));
        }
        write("test", renderer.testMessage(ANNA, SampleOutage.ONSET));
        assertThat(SAMPLES.resolve("confirmed.html")).isNotEmptyFile();
    }

    private static void write(String name, Alert alert) throws IOException {
        Files.writeString(SAMPLES.resolve(name + ".txt"), "Subject: " + alert.subject() + "\n\n" + alert.text());
        Files.writeString(SAMPLES.resolve(name + ".html"), alert.html().replace("cid:curve", name + ".png"));
        for (Alert.Picture picture : alert.pictures()) {
            Files.write(SAMPLES.resolve(name + ".png"), picture.png());
        }
    }
}
