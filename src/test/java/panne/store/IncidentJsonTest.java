package panne.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.CurvePoint;
import panne.domain.HistoryRank;
import panne.domain.Incident;
import panne.domain.Precedents;
import panne.domain.SampleOutage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class IncidentJsonTest {
    @Test
    void aLineHasTheFieldsThatArePromisedInTheirOrder() {
        assertThat(IncidentJson.line(SampleOutage.ended())).startsWith("""
                {"id":"whatsapp-20221025-0717","services":["whatsapp"],"group":"meta","state":"ended",\
                "onset":"2022-10-25T07:16:40Z","onsetLow":"2022-10-25T07:14:00Z","onsetHigh":"2022-10-25T07:17:30Z",\
                "detected":"2022-10-25T07:18:20Z","confirmed":"2022-10-25T07:19:05Z","peak":"2022-10-25T07:52:00Z",\
                "easing":"2022-10-25T09:01:00Z","ended":"2022-10-25T09:40:00Z","countedUntil":"2022-10-25T09:55:00Z",\
                "reports":18230,"authors":17015,\
                "expected":41.2,"surprise":312.4,"countries":[{"country":"BE","reports":2278,"share":0.14,"ratio":95.1,\
                """);
    }

    @Test
    void whatIsNotKnownIsNull() {
        JsonNode line = IncidentJson.MAPPER.readTree(IncidentJson.line(SampleOutage.suspected()));
        assertThat(line.propertyNames())
                .contains("confirmed", "easing", "ended", "statement", "rank")
                .contains("declaredFixed", "rankByLength", "twin", "durationRange");
        assertThat(line.get("ended").isNull()).isTrue();
        assertThat(line.get("statement").isNull()).isTrue();
        assertThat(line.get("rank").isNull()).isTrue();
    }

    @Test
    void statementRankAndEvidenceAreTold() {
        assertThat(IncidentJson.line(SampleOutage.ended()))
                .contains("\"statement\":{\"post\":\"x:1584825\",\"at\":\"2022-10-25T09:10:00Z\"}")
                .contains("\"declaredFixed\":{\"post\":\"x:1584830\",\"at\":\"2022-10-25T09:14:00Z\","
                        + "\"reportsContinue\":true}")
                .contains("\"rank\":{\"of\":14,\"place\":1},\"rankByLength\":{\"of\":14,\"place\":2},"
                        + "\"twin\":\"whatsapp-20211004-1540\","
                        + "\"durationRange\":{\"low\":\"PT1H10M\",\"high\":\"PT4H\",\"of\":13},")
                .contains("\"collateral\":[\"proximus\"],\"examples\":[\"x:1584797\",")
                .contains(
                        "\"window\":\"PT5M\",\"services\":[\"whatsapp\"],\"country\":null,\"reports\":31,\"observed\":31,");
    }

    @Test
    void aCountryTellsHowFarItIsAndSinceWhen() {
        assertThat(IncidentJson.line(SampleOutage.ended()))
                .contains("\"state\":\"ended\",\"easing\":\"2022-10-25T09:01:00Z\","
                        + "\"ended\":\"2022-10-25T09:40:00Z\"}");
        assertThat(IncidentJson.line(SampleOutage.confirmed()))
                .contains("\"state\":\"confirmed\",\"easing\":null,\"ended\":null}");
    }

    @Test
    void whatAnOlderVersionDidNotWriteIsNotKnown() {
        ObjectNode old = (ObjectNode) IncidentJson.MAPPER.readTree(IncidentJson.exact(SampleOutage.ended()));
        old.remove(List.of("declaredFixed", "rankByLength", "twin", "durationRange", "countedUntil"));
        ((ObjectNode) old.get("evidence")).remove(List.of("services", "country", "reports"));
        old.get("countries").forEach(country -> ((ObjectNode) country).remove(List.of("easing", "ended")));
        Incident read = IncidentReader.incident(old.toString());
        assertThat(read.declaredFixed()).isNull();
        assertThat(read.countedUntil()).isNull();
        assertThat(read.evidence()).isEqualTo(SampleOutage.ended().evidence());
        assertThat(read.precedents()).isEqualTo(new Precedents(new HistoryRank(14, 1), null, null, null));
        assertThat(read.countries())
                .allSatisfy(country -> assertThat(country.ended()).isNull());
    }

    @Test
    void publishedFiguresAreRoundedAndThoseOnRecordAreNot() {
        Incident third = with(1.0 / 3);
        assertThat(IncidentJson.line(third)).contains("\"unlocatedShare\":0.3333,");
        assertThat(IncidentReader.incident(IncidentJson.exact(third))).isEqualTo(third);
    }

    @Test
    void whatIsNoNumberIsNullInPublicAndExactOnRecord() {
        Incident endless = with(Double.POSITIVE_INFINITY);
        assertThat(IncidentJson.line(endless)).contains("\"unlocatedShare\":null,");
        assertThat(IncidentReader.incident(IncidentJson.exact(endless))).isEqualTo(endless);
    }

    @Test
    void aLineMayCarryTheCurve() {
        CurvePoint point = SampleOutage.curve(SampleOutage.ENDED).getFirst();
        assertThat(IncidentJson.line(SampleOutage.ended(), List.of(point)))
                .endsWith(",\"curve\":[{\"start\":\"2022-10-25T05:15:00Z\",\"observed\":1,\"expected\":2.0,"
                        + "\"expectedHigh\":6.243}]}");
    }

    private static Incident with(double unlocatedShare) {
        String json = IncidentJson.exact(SampleOutage.ended());
        String value = Double.isFinite(unlocatedShare) ? "" + unlocatedShare : "\"" + unlocatedShare + "\"";
        return IncidentReader.incident(json.replace("\"unlocatedShare\":0.38", "\"unlocatedShare\":" + value));
    }
}
