package panne.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.CurvePoint;
import panne.domain.Incident;
import panne.domain.IncidentUpdate.Kind;
import panne.domain.SampleOutage;
import panne.store.RecordedIncident;
import panne.web.page.Card;

final class CardWriterTest {
    private final CardWriter unit = CardWriter.of(Sample.SERVICES);

    @Test
    void tellsWhereItIsBackAndWhereItIsNot() {
        Card card = card(SampleOutage.partlyBack());
        assertThat(note(card, "Country by country"))
                .isEqualTo("Back in France, coming back in the Netherlands, still out in Belgium");
        assertThat(card.countries())
                .extracting(Card.Bar::detail)
                .satisfiesExactly(
                        belgium -> assertThat(belgium).endsWith("\u00a0· out"),
                        netherlands -> assertThat(netherlands).endsWith("\u00a0· coming back"),
                        france -> assertThat(france).endsWith("\u00a0· back since 09:05 UTC"));
    }

    @Test
    void saysInTheSummaryThatReportsContinueAfterTheRepair() {
        Card card = card(SampleOutage.partlyBack());
        assertThat(card.summary()).endsWith(". Declared fixed at 09:14 UTC, reports continue.");
        assertThat(note(card, "Official word")).endsWith(". Declared fixed at 09:14 UTC, reports continue");
    }

    @Test
    void saysOfAnEndedIncidentForHowLongReportsContinued() {
        Card card = card(SampleOutage.ended());
        assertThat(card.summary()).doesNotContain("Declared");
        assertThat(note(card, "Official word")).endsWith("reports continued for 26 min");
    }

    @Test
    void comparesWithThePastSoFarAndInTheEnd() {
        assertThat(note(card(SampleOutage.partlyBack()), "In its history"))
                .isEqualTo(
                        "So far the largest and the second longest of 14 on record; most like whatsapp-20211004-1540;"
                                + " half of those that went on as long lasted 1 h 10 min to 4 h");
        assertThat(note(card(SampleOutage.ended()), "In its history"))
                .isEqualTo("The largest and the second longest of 14 on record; most like whatsapp-20211004-1540;"
                        + " half of the earlier ones lasted 1 h 10 min to 4 h");
    }

    /** What begins at 07:16:40 is busiest in the minute that began at 07:16, and in the step of 07:15. */
    @Test
    void neverTellsAPeakBeforeTheOnset() {
        Incident incident = SampleOutage.peakingAt(Instant.parse("2022-10-25T07:16:00Z"));
        List<CurvePoint> curve = List.of(step("07:10", 90), step("07:15", 60), step("07:20", 50));
        Card card = unit.card(new RecordedIncident(incident, Kind.REVISED, SampleOutage.EASING, curve));

        assertThat(incident.peak()).isEqualTo(incident.onset());
        assertThat(card.facts())
                .filteredOn(fact -> List.of("Began", "Peak").contains(fact.name()))
                .extracting(Card.Fact::value)
                .containsExactly("07:17 UTC", "07:17 UTC");
        assertThat(card.curve().description())
                .startsWith("Reports rise from the onset at 07:17 UTC to a peak of 60 in five minutes at 07:17 UTC");
    }

    @Test
    void saysOfWhichServiceTheCurveIsWhenThereAreSeveral() {
        assertThat(card(SampleOutage.of("whatsapp", "proximus")).curve().legend())
                .isEqualTo("reports on WhatsApp alone in five minutes");
        assertThat(card(SampleOutage.of("whatsapp")).curve().legend()).isEqualTo("reports in five minutes");
    }

    @Test
    void tellsOneFromMany() {
        assertThat(card(SampleOutage.lonely()).evidence())
                .startsWith("3 reports within 5 min from 07:13 UTC, worth 1 independent one, where ")
                .contains(" 1 author; 1 copy and 1 second-hand post left out.")
                .doesNotContainPattern("\\b1 \\w+s\\b");
    }

    private static CurvePoint step(String clock, long observed) {
        return new CurvePoint(Instant.parse("2022-10-25T" + clock + ":00Z"), observed, 1, 4);
    }

    @Test
    void neverSaysThatNothingAtAllWouldBeNormal() {
        assertThat(Wording.number(0.04)).isEqualTo("<\u00a00.1");
        assertThat(Wording.number(0.05)).isEqualTo("0.1");
        assertThat(Wording.number(0.0)).isEqualTo("0.0");
    }

    private Card card(Incident incident) {
        return unit.card(new RecordedIncident(incident, Kind.REVISED, SampleOutage.EASING, List.of()));
    }

    private static String note(Card card, String heading) {
        return card.notes().stream()
                .filter(note -> note.heading().equals(heading))
                .map(Card.Note::text)
                .findFirst()
                .orElse("");
    }
}
