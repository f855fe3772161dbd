package panne.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outage of WhatsApp on 25 October 2022 as a detector may tell of it, for tests of those who pass it on. */
public final class SampleOutage {
    public static final Instant ONSET = Instant.parse("2022-10-25T07:16:40Z");
    public static final Instant DETECTED = Instant.parse("2022-10-25T07:18:20Z");
    public static final Instant CONFIRMED = Instant.parse("2022-10-25T07:19:05Z");
    public static final Instant EASING = Instant.parse("2022-10-25T09:01:00Z");
    public static final Instant ENDED = Instant.parse("2022-10-25T09:40:00Z");
    /** When its end was found: a while of silence later. */
    public static final Instant COUNTED = Instant.parse("2022-10-25T09:55:00Z");

    private static final Precedents PRECEDENTS = new Precedents(
            new HistoryRank(14, 1),
            new HistoryRank(14, 2),
            "whatsapp-20211004-1540",
            new DurationRange(Duration.ofMinutes(70), Duration.ofHours(4), 13));
    private static final Duration STEP = Duration.ofMinutes(5);

    private SampleOutage() {}

    public static Incident suspected() {
        return incident(IncidentState.SUSPECTED, null, null, null, 31);
    }

    public static Incident confirmed() {
        return incident(IncidentState.CONFIRMED, CONFIRMED, null, null, 87);
    }

    /** Back in France, still out elsewhere, though the operator declared it fixed. */
    public static Incident partlyBack() {
        Incident whole = incident(IncidentState.EASING, CONFIRMED, EASING, null, 15_400);
        Instant back = Instant.parse("2022-10-25T09:05:00Z");
        List<CountryShare> countries = List.of(
                country("BE", 2100, 0.14, 95.1, IncidentState.CONFIRMED),
                country("NL", 1900, 0.13, 71.4, IncidentState.EASING),
                new CountryShare(new Country("FR"), 1700, 0.12, 38.2, 36, 40, IncidentState.ENDED, EASING, back));
        return new Incident(
                whole.id(),
                whole.services(),
                whole.group(),
                whole.state(),
                whole.onset(),
                whole.onsetLow(),
                whole.onsetHigh(),
                whole.detected(),
                whole.confirmed(),
                whole.peak(),
                whole.easing(),
                null,
                whole.countedUntil(),
                whole.reports(),
                whole.authors(),
                whole.expected(),
                whole.surprise(),
                countries,
                whole.unlocatedShare(),
                whole.symptoms(),
                whole.languages(),
                new OfficialWord("x:1584825", Instant.parse("2022-10-25T09:10:00Z")),
                new DeclaredFixed("x:1584830", Instant.parse("2022-10-25T09:14:00Z"), true),
                PRECEDENTS,
                whole.collateral(),
                whole.causes(),
                whole.examples(),
                whole.evidence());
    }

    /** Confirmed a moment ago, with one of everything that is counted beside the reports. */
    public static Incident lonely() {
        Evidence evidence = new Evidence(
                Instant.parse("2022-10-25T07:13:20Z"),
                Duration.ofMinutes(5),
                List.of("whatsapp"),
                null,
                3,
                1,
                1.1,
                5,
                27.9,
                1,
                1,
                0,
                0,
                1,
                1,
                List.of("x"),
                1,
                1,
                1,
                Duration.ofHours(1),
                List.of());
        return confirmed(List.of("whatsapp"), CONFIRMED, confirmed().countries(), evidence);
    }

    /** Confirmed a moment ago, together with other services. */
    public static Incident of(String... services) {
        return confirmed(List.of(services), CONFIRMED, confirmed().countries(), evidence(false));
    }

    /** Confirmed a moment ago, hit countries as given. */
    public static Incident in(CountryShare... countries) {
        return confirmed(List.of("whatsapp"), CONFIRMED, List.of(countries), evidence(false));
    }

    /** Confirmed a moment ago, the busiest minutes as given. */
    public static Incident peakingAt(Instant peak) {
        return confirmed(List.of("whatsapp"), peak, confirmed().countries(), evidence(false));
    }

    private static Incident confirmed(
            List<String> services, Instant peak, List<CountryShare> countries, Evidence evidence) {
        Incident whole = confirmed();
        return new Incident(
                whole.id(),
                services,
                whole.group(),
                whole.state(),
                whole.onset(),
                whole.onsetLow(),
                whole.onsetHigh(),
                whole.detected(),
                whole.confirmed(),
                peak,
                null,
                null,
                whole.countedUntil(),
                whole.reports(),
                whole.authors(),
                whole.expected(),
                whole.surprise(),
                countries,
                whole.unlocatedShare(),
                whole.symptoms(),
                whole.languages(),
                null,
                null,
                null,
                whole.collateral(),
                whole.causes(),
                whole.examples(),
                evidence);
    }

    public static Incident ended() {
        return incident(IncidentState.ENDED, CONFIRMED, EASING, ENDED, 18_230);
    }

    public static IncidentUpdate update(IncidentUpdate.Kind kind) {
        return switch (kind) {
            case SUSPECTED, WITHDRAWN -> new IncidentUpdate(kind, DETECTED, suspected(), curve(DETECTED));
            case CONFIRMED, REVISED, REFRESHED -> new IncidentUpdate(kind, CONFIRMED, confirmed(), curve(CONFIRMED));
            case EASING -> new IncidentUpdate(kind, EASING, confirmed(), curve(EASING));
            case ENDED -> new IncidentUpdate(kind, ENDED, ended(), curve(ENDED));
            case REOPENED -> {
                Instant again = ENDED.plus(Duration.ofMinutes(20));
                yield new IncidentUpdate(kind, again, confirmed(), curve(again));
            }
        };
    }

    /** From two hours before the onset: a quiet morning, a steep rise, a long way down. */
    public static List<CurvePoint> curve(Instant until) {
        List<CurvePoint> points = new ArrayList<>();
        Instant first = Instant.parse("2022-10-25T05:15:00Z");
        for (Instant start = first; start.isBefore(until); start = start.plus(STEP)) {
            double minutes = Duration.between(ONSET, start.plus(STEP)).toSeconds() / 60.0;
            double expected = 2 + points.size() / 25.0;
            double burst =
                    minutes <= 0 ? 0 : 900 * Math.min(1, minutes / 35) * Math.exp(-Math.max(0, minutes - 45) / 40);
            double wobble = (points.size() * 7 % 5 - 2) * 0.5;
            long observed = Math.max(0, Math.round(expected + burst + wobble));
            points.add(new CurvePoint(start, observed, expected, expected + 3 * Math.sqrt(expected)));
        }
        return points;
    }

    private static Incident incident(
            IncidentState state,
            @Nullable Instant confirmed,
            @Nullable Instant easing,
            @Nullable Instant ended,
            long reports) {
        boolean over = ended != null;
        IncidentState reached = state == IncidentState.SUSPECTED ? IncidentState.CONFIRMED : state;
        return new Incident(
                "whatsapp-20221025-0717",
                List.of("whatsapp"),
                "meta",
                state,
                ONSET,
                Instant.parse("2022-10-25T07:14:00Z"),
                Instant.parse("2022-10-25T07:17:30Z"),
                DETECTED,
                confirmed,
                over ? Instant.parse("2022-10-25T07:52:00Z") : CONFIRMED,
                easing,
                ended,
                over ? COUNTED : easing == null ? CONFIRMED : easing,
                reports,
                reports - reports / 15,
                over ? 41.2 : 2.4,
                over ? 312.4 : 27.9,
                List.of(
                        country("BE", reports / 8, 0.14, 95.1, reached),
                        country("NL", reports / 7, 0.16, 71.4, reached),
                        country("FR", reports / 9, 0.12, 38.2, reached),
                        country("GB", reports / 10, 0.1, 22.7, reached),
                        country("IN", reports / 4, 0.31, 19.4, reached)),
                0.38,
                List.of(
                        new SymptomShare(Symptom.SENDING, reports * 46 / 100, 0.46),
                        new SymptomShare(Symptom.CONNECTION, reports * 31 / 100, 0.31),
                        new SymptomShare(Symptom.DELIVERY, reports * 9 / 100, 0.09),
                        new SymptomShare(Symptom.UNSPECIFIED, reports * 14 / 100, 0.14)),
                List.of(
                        new LanguageShare(new Language("en"), 0.51),
                        new LanguageShare(new Language("fr"), 0.22),
                        new LanguageShare(new Language("nl"), 0.15)),
                over ? new OfficialWord("x:1584825", Instant.parse("2022-10-25T09:10:00Z")) : null,
                over ? new DeclaredFixed("x:1584830", Instant.parse("2022-10-25T09:14:00Z"), true) : null,
                over ? PRECEDENTS : null,
                over ? List.of("proximus") : List.of(),
                List.of(),
                List.of("x:1584797", "x:1584801", "bluesky:3kx2"),
                evidence(over));
    }

    private static CountryShare country(String code, long reports, double share, double ratio, IncidentState state) {
        Instant ended = state == IncidentState.ENDED ? ENDED : null;
        return new CountryShare(
                new Country(code),
                reports,
                share,
                ratio,
                ratio * 0.8,
                ratio * 1.2,
                state,
                ended == null ? null : EASING,
                ended);
    }

    private static Evidence evidence(boolean over) {
        return new Evidence(
                Instant.parse("2022-10-25T07:13:20Z"),
                Duration.ofMinutes(5),
                List.of("whatsapp"),
                null,
                31,
                31,
                1.1,
                5,
                27.9,
                29,
                31,
                0,
                0,
                12,
                4,
                List.of("x", "bluesky"),
                0.06,
                0.81,
                0.44,
                Duration.ofDays(28),
                over ? List.of() : List.of("81% of the reports come from one source, x."));
    }
}
