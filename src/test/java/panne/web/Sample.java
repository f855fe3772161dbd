package panne.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Cause;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.CountryShare;
import panne.domain.CurvePoint;
import panne.domain.DeclaredFixed;
import panne.domain.DurationRange;
import panne.domain.Evidence;
import panne.domain.HistoryRank;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;
import panne.domain.Language;
import panne.domain.LanguageShare;
import panne.domain.OfficialWord;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Precedents;
import panne.domain.Service;
import panne.domain.Stance;
import panne.domain.Symptom;
import panne.domain.SymptomShare;

/** An incident, its posts and its services, made up for pages to show. */
final class Sample {
    static final Instant ONSET = Instant.parse("2022-10-25T07:16:40Z");
    static final String ID = "whatsapp-20221025-0717";
    static final List<Service> SERVICES = List.of(
            new Service("whatsapp", "WhatsApp", "meta", "messaging", List.of()),
            new Service("proximus", "Proximus", "proximus", "telecom", List.of(new Country("BE"))));

    private Sample() {}

    static IncidentUpdate ended() {
        return ended(ID);
    }

    static IncidentUpdate ended(String id) {
        return new IncidentUpdate(
                IncidentUpdate.Kind.ENDED, at(150), incident(id, IncidentState.ENDED, at(144)), curve());
    }

    static IncidentUpdate confirmed(String id) {
        return new IncidentUpdate(
                IncidentUpdate.Kind.CONFIRMED,
                at(40),
                incident(id, IncidentState.CONFIRMED, null),
                curve().subList(0, 33));
    }

    static IncidentUpdate suspected(String id, IncidentState state) {
        return new IncidentUpdate(
                IncidentUpdate.Kind.SUSPECTED, at(2), unconfirmed(incident(id, state, null)), curve().subList(0, 26));
    }

    private static Incident unconfirmed(Incident whole) {
        return new Incident(
                whole.id(),
                whole.services(),
                whole.group(),
                whole.state(),
                whole.onset(),
                whole.onsetLow(),
                whole.onsetHigh(),
                whole.detected(),
                null,
                whole.peak(),
                null,
                whole.state() == IncidentState.ENDED ? at(20) : null,
                whole.countedUntil(),
                whole.reports(),
                whole.authors(),
                whole.expected(),
                whole.surprise(),
                whole.countries(),
                whole.unlocatedShare(),
                whole.symptoms(),
                whole.languages(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                whole.examples(),
                whole.evidence());
    }

    static Incident incident(String id, IncidentState state, @Nullable Instant ended) {
        return new Incident(
                id,
                List.of("whatsapp"),
                "meta",
                state,
                ONSET,
                ONSET.minusSeconds(160),
                ONSET.plusSeconds(50),
                at(2),
                at(3),
                at(35),
                ended == null ? null : at(104),
                ended,
                ended == null ? at(40) : at(150),
                18_230,
                17_011,
                41.2,
                312.4,
                countries(state == IncidentState.SUSPECTED ? IncidentState.CONFIRMED : state),
                0.38,
                List.of(
                        new SymptomShare(Symptom.SENDING, 8100, 0.46),
                        new SymptomShare(Symptom.CONNECTION, 5010, 0.28),
                        new SymptomShare(Symptom.UNSPECIFIED, 3200, 0.18),
                        new SymptomShare(Symptom.LOGIN, 1420, 0.08)),
                List.of(
                        new LanguageShare(new Language("en"), 0.41),
                        new LanguageShare(new Language("fr"), 0.22),
                        new LanguageShare(new Language("nl"), 0.17)),
                ended == null ? null : new OfficialWord("x:15", at(113)),
                ended == null ? null : new DeclaredFixed("x:16", at(118), true),
                new Precedents(
                        new HistoryRank(14, 1),
                        new HistoryRank(14, 2),
                        "whatsapp-20211004-1540",
                        new DurationRange(Duration.ofMinutes(70), Duration.ofHours(4), 13)),
                List.of("proximus"),
                List.of(new Cause("whatsapp", 0.9)),
                List.of("x:1584797", "x:1584801"),
                evidence());
    }

    private static List<CountryShare> countries(IncidentState state) {
        return List.of(
                new CountryShare(new Country("BE"), 2210, 0.14, 95.1, 88, 103, state, null, null),
                new CountryShare(new Country("NL"), 2900, 0.19, 81.7, 76, 88, state, null, null),
                new CountryShare(new Country("IN"), 5100, 0.33, 44.0, 42, 46, state, null, null),
                new CountryShare(new Country("GB"), 1300, 0.08, 21.5, 19, 24, state, null, null));
    }

    private static Evidence evidence() {
        return new Evidence(
                ONSET.minusSeconds(100),
                Duration.ofMinutes(5),
                List.of("whatsapp"),
                null,
                141,
                141,
                3.1,
                9,
                88.2,
                139,
                141,
                0,
                0,
                24,
                17,
                List.of("x"),
                0.01,
                1,
                0.41,
                Duration.ofDays(8),
                List.of("All reports come from one source: x"));
    }

    static List<CurvePoint> curve() {
        List<CurvePoint> points = new ArrayList<>();
        Instant start = Instant.parse("2022-10-25T05:15:00Z");
        IntStream.range(0, 56).forEach(step -> {
            double since = step - 24.3;
            double height = since < 0 ? 0 : 900 * Math.min(1, since / 6) * Math.exp(-Math.max(0, since - 9) / 7);
            double expected = 2.4 + step / 40.0;
            points.add(new CurvePoint(
                    start.plusSeconds(300L * step),
                    Math.round(height + expected + (step * 7 % 5) - 2),
                    expected,
                    expected + 6));
        });
        return points;
    }

    static AnnotatedPost post(String id, String text) {
        return post(id, ONSET, text);
    }

    static AnnotatedPost post(String id, Instant created, String text) {
        return new AnnotatedPost(
                new Post(id, "x", created, text, "u81f3", "fr", "Bruxelles", null, "https://x.com/1", null, null),
                new Annotation(
                        new Language("fr"),
                        0.984,
                        Stance.QUESTION,
                        0.91,
                        List.of("whatsapp"),
                        Symptom.UNSPECIFIED,
                        new Placement(new Country("BE"), 0.93, CountryEvidence.LOCATION),
                        null,
                        false));
    }

    private static Instant at(long minutes) {
        return ONSET.plus(Duration.ofMinutes(minutes));
    }
}
