package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static panne.domain.IncidentUpdate.Kind.CONFIRMED;
import static panne.domain.IncidentUpdate.Kind.EASING;
import static panne.domain.IncidentUpdate.Kind.ENDED;
import static panne.domain.IncidentUpdate.Kind.REOPENED;
import static panne.domain.IncidentUpdate.Kind.SUSPECTED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import panne.domain.Country;
import panne.domain.CountryShare;
import panne.domain.CurvePoint;
import panne.domain.HistoryRank;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;
import panne.domain.OfficialWord;
import panne.domain.Stance;
import panne.domain.Symptom;

/** Outages as they happen, and what is told of them. */
final class DetectorTest {
    private static final Instant START = Instant.parse("2022-10-17T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(9);
    private static final Duration ONSET = Duration.ofDays(8).plusHours(7).plusMinutes(17);
    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World(1, START).background("whatsapp", 40, DAYS);

    @Test
    void tellsAnOutageFromOnsetToEnd() {
        Replay replay = Replay.of(world.outage(ONSET, Duration.ofHours(2), 60, 10, "whatsapp"));

        assertThat(replay.kinds()).containsExactly(SUSPECTED, CONFIRMED, EASING, ENDED);
        Incident incident = replay.incidents().getFirst();
        Instant truth = START.plus(ONSET);
        assertThat(incident.id()).startsWith("whatsapp-20221025-071");
        assertThat(incident.onset()).isBetween(truth.minusSeconds(120), truth.plusSeconds(120));
        assertThat(truth).isBetween(incident.onsetLow(), incident.onsetHigh());
        assertThat(incident.detected()).isBefore(truth.plusSeconds(240));
        assertThat(incident.peak()).isBetween(truth.plus(Duration.ofMinutes(9)), truth.plus(Duration.ofHours(2)));
        assertThat(incident.easing()).isBetween(truth.plus(Duration.ofHours(2)), truth.plusSeconds(8000));
        assertThat(incident.ended()).isBetween(truth.plusSeconds(8000), truth.plusSeconds(10_800));
        assertThat(incident.state()).isEqualTo(IncidentState.ENDED);
        assertThat(incident.symptoms().getFirst().symptom()).isEqualTo(Symptom.SENDING);
        assertThat(incident.unlocatedShare()).isBetween(0.35, 0.45);
    }

    @Test
    void showsTheCurveFromTwoHoursBefore() {
        Replay replay = Replay.of(world.outage(ONSET, HOUR, 60, 10, "whatsapp"));

        IncidentUpdate last = replay.updates().getLast();
        Instant first = last.curve().getFirst().start();
        assertThat(first)
                .isBetween(
                        START.plus(ONSET).minusSeconds(7800), START.plus(ONSET).minusSeconds(7000));
        assertThat(last.curve())
                .allSatisfy(point -> assertThat(point.expectedHigh()).isLessThan(30));
        assertThat(last.curve())
                .anySatisfy(point -> assertThat(point.observed()).isGreaterThan(250));
    }

    @Test
    void showsWithTheFirstUpdateWhatItWasFoundBy() {
        Replay replay = Replay.of(world.outage(ONSET, HOUR, 60, 10, "whatsapp"));

        assertThat(replay.updates())
                .filteredOn(update -> update.kind() == SUSPECTED || update.kind() == CONFIRMED)
                .hasSize(2)
                .allSatisfy(update -> {
                    long shown = update.curve().stream()
                            .filter(step -> step.start()
                                    .plusSeconds(300)
                                    .isAfter(update.incident().onset()))
                            .mapToLong(CurvePoint::observed)
                            .sum();
                    assertThat(shown)
                            .isGreaterThanOrEqualTo(update.incident().evidence().observed());
                    assertThat(update.curve().getLast().start())
                            .isBetween(update.at().minusSeconds(330), update.at());
                    assertThat(witnessesAround(update)).isPositive();
                });
    }

    private static long witnessesAround(IncidentUpdate update) {
        Instant peak = update.incident().peak();
        return update.curve().stream()
                .filter(step -> step.start().isAfter(peak.minusSeconds(300))
                        && step.start().isBefore(peak.plusSeconds(300)))
                .mapToLong(CurvePoint::observed)
                .max()
                .orElse(0);
    }

    @Test
    void findsARareServiceByAHandfulOfWitnesses() {
        World rare = new World(5, START)
                .background("netflix", 3 / 24.0, DAYS)
                .background("whatsapp", 20, DAYS)
                .outage(ONSET, HOUR, 0.25, 1, "netflix");

        assertThat(Replay.of(rare).confirmed()).singleElement().satisfies(incident -> {
            assertThat(incident.service()).isEqualTo("netflix");
            assertThat(incident.evidence().authors()).isBetween(5L, 12L);
        });
    }

    @Test
    void keepsServicesOfOneOwnerOnOneCard() {
        World meta = world.background("instagram", 30, DAYS)
                .background("facebook", 30, DAYS)
                .outage(ONSET, HOUR, 40, 5, "whatsapp")
                .outage(ONSET.plusMinutes(2), HOUR, 50, 5, "instagram", "facebook");

        assertThat(Replay.of(meta).confirmed()).singleElement().satisfies(incident -> {
            assertThat(incident.services()).containsExactlyInAnyOrder("whatsapp", "instagram", "facebook");
            assertThat(incident.group()).isEqualTo("meta");
            assertThat(incident.id()).startsWith(incident.service());
        });
    }

    @Test
    void isNotDampedByItsOwnTrafficAndItsEcho() {
        World loud = new World(13, START).background("whatsapp", 40, DAYS).background("proximus", 5, DAYS);
        loud.background("signal", 5, DAYS)
                .background("netflix", 5, DAYS)
                .outage(ONSET, HOUR, 60, 5, "whatsapp")
                .talk(ONSET, HOUR, 60, Stance.ECHO, "whatsapp")
                .talk(ONSET, HOUR, 20, Stance.OTHER, "whatsapp", "signal")
                .talk(ONSET, HOUR, 20, Stance.ECHO, "whatsapp", "netflix");

        assertThat(Replay.of(loud).confirmed()).singleElement().satisfies(incident -> {
            assertThat(incident.services()).containsExactly("whatsapp");
            assertThat(incident.confirmed()).isBefore(START.plus(ONSET).plusSeconds(300));
        });
    }

    @Test
    void addsUpServicesOfOneOwnerThatAreTooSmallAlone() {
        World small = new World(8, START)
                .background("instagram", 0.4, DAYS)
                .background("facebook", 0.4, DAYS)
                .background("whatsapp", 0.4, DAYS)
                .outage(ONSET, HOUR, 0.08, 1, "instagram")
                .outage(ONSET, HOUR, 0.08, 1, "facebook")
                .outage(ONSET, HOUR, 0.08, 1, "whatsapp");

        assertThat(Replay.of(small).confirmed())
                .singleElement()
                .satisfies(incident -> assertThat(incident.group()).isEqualTo("meta"));
    }

    @Test
    void marksProvidersThatMerelyBurnAlong() {
        World meta = world.background("orange-be", 3, DAYS)
                .background("proximus", 3, DAYS)
                .outage(ONSET, HOUR, 60, 5, "whatsapp")
                .outage(ONSET.plusMinutes(1), HOUR, 3, 5, "orange-be", "whatsapp")
                .outage(ONSET.plusMinutes(2), HOUR, 4, 5, "proximus");

        assertThat(Replay.of(meta).confirmed()).singleElement().satisfies(incident -> {
            assertThat(incident.services()).containsExactly("whatsapp");
            assertThat(incident.collateral()).containsExactly("orange-be", "proximus");
        });
    }

    @Test
    void takesTheNetAsSuchForTheProviderThatFails() {
        World provider = world.background("internet-access", 10, DAYS)
                .background("electricity", 10, DAYS)
                .background("proximus", 5, DAYS)
                .outage(ONSET, HOUR, 10, 5, "proximus")
                .outage(ONSET.plusMinutes(1), HOUR, 6, 5, "internet-access");

        assertThat(Replay.of(provider).confirmed()).singleElement().satisfies(incident -> {
            assertThat(incident.services()).containsExactly("proximus");
            assertThat(incident.collateral()).containsExactly("internet-access");
        });
    }

    @Test
    void tellsAProviderThatFailsInTheMiddleOfAnotherFailure() {
        World both = world.background("proximus", 5, DAYS)
                .outage(ONSET, Duration.ofHours(4), 60, 5, "whatsapp")
                .outage(ONSET.plusHours(2), HOUR, 3, 5, "proximus");

        assertThat(Replay.of(both).confirmed()).hasSize(2);
    }

    @Test
    void doesNotTakeAFlightToAnotherServiceForItsFailure() {
        World flight = world.background("signal", 2, DAYS)
                .outage(ONSET, HOUR, 60, 5, "whatsapp")
                .outage(ONSET.plusMinutes(20), HOUR, 0.2, 5, "signal");

        assertThat(Replay.of(flight).confirmed())
                .singleElement()
                .satisfies(incident -> assertThat(incident.services()).containsExactly("whatsapp"));
    }

    @Test
    void tellsAProviderFromWhatItDragsDown() {
        World provider = world.background("proximus", 3, DAYS)
                .outage(ONSET, HOUR, 20, 5, "proximus")
                .outage(ONSET.plusMinutes(1), HOUR, 3, 5, "whatsapp", "proximus");

        assertThat(Replay.of(provider).confirmed())
                .singleElement()
                .satisfies(incident -> assertThat(incident.service()).isEqualTo("proximus"));
    }

    @Test
    void namesTheSuspectedCause() {
        World cloud = world.background("netflix", 10, DAYS)
                .outage(ONSET, HOUR, 20, 5, "netflix")
                .outage(ONSET.plusMinutes(3), HOUR, 10, 5, "netflix", "aws");

        assertThat(Replay.of(cloud).confirmed()).anySatisfy(incident -> {
            assertThat(incident.service()).isEqualTo("netflix");
            assertThat(incident.causes()).singleElement().satisfies(cause -> {
                assertThat(cause.service()).isEqualTo("aws");
                assertThat(cause.share()).isBetween(0.2, 0.4);
            });
        });
    }

    @Test
    void tellsWhereItIsAndWhereItIsBack() {
        World national = world.outageIn("FR", ONSET, HOUR, 20, "whatsapp")
                .outageIn("BE", ONSET, Duration.ofHours(3), 20, "whatsapp");
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        Instant later = START.plus(ONSET).plus(Duration.ofHours(2));
        national.posts().stream()
                .filter(post -> post.post().created().isBefore(later))
                .forEach(detector::observe);
        Incident incident = detector.open().getFirst();

        assertThat(incident.countries().stream().limit(2).map(CountryShare::country))
                .containsExactly(new Country("BE"), new Country("FR"));
        assertThat(incident.countries().getFirst().state()).isEqualTo(IncidentState.CONFIRMED);
        assertThat(incident.countries().getFirst().ended()).isNull();
        assertThat(incident.countries().get(1).state()).isEqualTo(IncidentState.ENDED);
        assertThat(incident.countries().get(1).ended())
                .isBetween(
                        START.plus(ONSET).plus(HOUR),
                        START.plus(ONSET).plus(HOUR).plusSeconds(2700));
        assertThat(incident.countries().subList(2, incident.countries().size()))
                .allSatisfy(share -> assertThat(share.ratioLow()).isLessThan(3));
    }

    @Test
    void findsAnOutageInOneCountryOfABigService() {
        World national =
                new World(11, START).background("whatsapp", 300, DAYS).outageIn("NL", ONSET, HOUR, 3, "whatsapp");

        assertThat(Replay.of(national).confirmed())
                .singleElement()
                .satisfies(incident ->
                        assertThat(incident.countries().getFirst().country()).isEqualTo(new Country("NL")));
    }

    @Test
    void hearsTheOperatorsFirstWord() {
        Instant said = START.plus(ONSET).plus(Duration.ofMinutes(40));
        World spoken = world.outage(ONSET, HOUR, 60, 5, "whatsapp");
        spoken.posts().add(new Posts.Draft("early", START, "whatsapp").statedBy("whatsapp"));
        spoken.posts().add(new Posts.Draft("word", said, "whatsapp").statedBy("whatsapp"));
        spoken.posts().add(new Posts.Draft("later", said.plusSeconds(60), "whatsapp").statedBy("whatsapp"));

        assertThat(Replay.of(spoken).incidents().getFirst().statement()).isEqualTo(new OfficialWord("word", said));
    }

    @Test
    void takesAnIncidentUpAgainWhenItFlaresUpWithinTheHour() {
        Replay replay = Replay.of(
                world.outage(ONSET, HOUR, 60, 5, "whatsapp").outage(ONSET.plusMinutes(160), HOUR, 50, 5, "whatsapp"));

        assertThat(replay.kinds()).containsExactly(SUSPECTED, CONFIRMED, EASING, ENDED, REOPENED, EASING, ENDED);
        assertThat(replay.incidents()).hasSize(1);
    }

    @Test
    void opensAnotherIncidentHoursLaterAndRanksBoth() {
        Replay replay = Replay.of(
                world.outage(ONSET, HOUR, 20, 5, "whatsapp").outage(ONSET.plusHours(7), HOUR, 50, 5, "whatsapp"));

        assertThat(replay.confirmed()).hasSize(2);
        Incident second = replay.confirmed().get(1);
        assertThat(second.precedents()).isNotNull().satisfies(past -> {
            assertThat(past.bySize()).isEqualTo(new HistoryRank(2, 1));
            assertThat(past.twin()).isEqualTo(replay.confirmed().getFirst().id());
            assertThat(past.durations()).isNull();
        });
    }

    @Test
    void tellsASmallOutageOnTheDayOfAHugeOne() {
        Replay replay = Replay.of(
                world.outage(ONSET, HOUR, 400, 5, "whatsapp").outage(ONSET.plusHours(9), HOUR, 12, 5, "whatsapp"));

        assertThat(replay.confirmed()).hasSize(2);
    }

    @Test
    void saysWhyAndWhatSpeaksAgainstIt() {
        Incident incident = Replay.of(world.outage(ONSET, HOUR, 60, 5, "whatsapp"))
                .incidents()
                .getFirst();

        assertThat(incident.evidence().observed())
                .isGreaterThan((long) incident.evidence().expectedHigh());
        assertThat(incident.evidence().surprise()).isGreaterThan(6);
        assertThat(incident.evidence().baselineAge()).isGreaterThan(Duration.ofDays(7));
        assertThat(incident.evidence().sources()).containsExactly("x");
        assertThat(incident.evidence().topAuthorShare()).isLessThan(0.3);
        assertThat(incident.causes()).isEmpty();
    }
}
