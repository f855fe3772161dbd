package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.AnnotatedPost;
import panne.domain.SourceGap;
import panne.domain.Stance;

/** What looks like an outage and is none. */
final class NoOutageTest {
    private static final Instant START = Instant.parse("2022-10-17T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(9);
    private static final Duration NOON = Duration.ofDays(8).plusHours(12);

    private final World world = new World(2, START).background("whatsapp", 40, DAYS);

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 10, 100})
    void normalDaysRaiseNothing(double perHour) {
        World normal = new World(7, START)
                .background("whatsapp", perHour, Duration.ofDays(21))
                .background("signal", perHour, Duration.ofDays(21));

        assertThat(Replay.of(normal).confirmed()).isEmpty();
    }

    @Test
    void waveOfNewsAboutYesterdaysOutage() {
        World news = world.talk(NOON, Duration.ofHours(3), 60, Stance.ECHO, "whatsapp")
                .talk(NOON, Duration.ofHours(3), 3, Stance.QUESTION, "whatsapp");

        assertThat(Replay.of(news).confirmed()).isEmpty();
    }

    @Test
    void outrageOverPrices() {
        World outrage = world.talk(NOON, Duration.ofHours(6), 30, Stance.GRIPE, "whatsapp")
                .talk(NOON, Duration.ofHours(6), 2, Stance.REPORT, "whatsapp");

        assertThat(Replay.of(outrage).confirmed()).isEmpty();
    }

    /** Three in a hundred are misread; what explains them on the one service explains them for its owner. */
    @Test
    void outrageOverPricesOfOneServiceOfThree() {
        World outrage = new World(4, START)
                .background("whatsapp", 60, DAYS)
                .background("instagram", 60, DAYS)
                .background("facebook", 60, DAYS)
                .talk(NOON, Duration.ofHours(3), 600, Stance.GRIPE, "instagram")
                .talk(NOON, Duration.ofHours(3), 18, Stance.REPORT, "instagram");

        assertThat(Replay.of(outrage).confirmed()).isEmpty();
    }

    @Test
    void copiesOfOnePost() {
        World copied = world.posts(NOON, Duration.ofHours(1), minute -> 60, draft -> draft.copying("x:1"), "whatsapp");

        assertThat(Replay.of(copied).confirmed()).isEmpty();
    }

    @Test
    void machines() {
        World machines = world.posts(NOON, Duration.ofHours(1), minute -> 60, Posts.Draft::byMachine, "whatsapp");

        assertThat(Replay.of(machines).confirmed()).isEmpty();
    }

    @Test
    void oneAuthorInALoop() {
        World loop = world.posts(NOON, Duration.ofHours(5), minute -> 10, draft -> draft.by("angry"), "whatsapp");

        assertThat(Replay.of(loop).confirmed()).isEmpty();
    }

    @Test
    void newYearsEveWhenAllServicesRiseTogether() {
        World eve = world;
        for (String service : new String[] {"whatsapp", "instagram", "facebook", "signal", "netflix", "aws"}) {
            eve.background(service, 60, DAYS);
            eve.posts(NOON, Duration.ofMinutes(90), minute -> 7, draft -> draft, service);
        }
        for (String service : new String[] {"proximus", "orange-be", "electricity"}) {
            eve.background(service, 20, DAYS);
            eve.posts(NOON, Duration.ofMinutes(90), minute -> 3, draft -> draft, service);
        }

        assertThat(Replay.of(eve).confirmed()).isEmpty();
    }

    /** Midnight comes to one country while the others sleep: all talk hardly rises, that of the country does. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void midnightOfOneCountry(boolean ofAllServices) {
        World eve = world;
        for (String service : new String[] {"whatsapp", "signal", "netflix", "aws", "orange-be", "proximus"}) {
            eve.background(service, 200, DAYS);
            eve.posts(Duration.ZERO, DAYS, minute -> 0.3, draft -> draft.in("IN"), service);
            if (ofAllServices || service.equals("whatsapp")) {
                eve.posts(NOON, Duration.ofMinutes(90), minute -> 1, draft -> draft.in("IN"), service);
            }
        }

        assertThat(Replay.of(eve).confirmed()).hasSize(ofAllServices ? 0 : 1);
    }

    /** Some are talked of far more than others on such a night: their greetings tell, for a failure has none. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void newYearsEveOfAServiceThatTakesPartMoreThanOthers(boolean greetings) {
        World eve = world.talk(Duration.ZERO, DAYS, 0.7, Stance.OTHER, "whatsapp")
                .posts(NOON, Duration.ofMinutes(90), minute -> 8, draft -> draft, "whatsapp")
                .talk(NOON, Duration.ofMinutes(90), greetings ? 8 : 0.7, Stance.OTHER, "whatsapp");
        for (String service : new String[] {"signal", "netflix", "aws", "orange-be", "proximus", "electricity"}) {
            eve.background(service, 60, DAYS)
                    .talk(Duration.ZERO, DAYS, 1, Stance.OTHER, service)
                    .posts(NOON, Duration.ofMinutes(90), minute -> 1.3, draft -> draft, service)
                    .talk(NOON, Duration.ofMinutes(90), 1, Stance.OTHER, service);
        }

        assertThat(Replay.of(eve).confirmed()).hasSize(greetings ? 0 : 1);
    }

    @Test
    void collectionThatSuddenlySeesMore() {
        World wider = new World(9, START);
        for (int service = 0; service < 30; service++) {
            String slug = "service-" + service;
            wider.background(slug, 0.02, DAYS);
            wider.posts(NOON, Duration.ofHours(6), minute -> 0.03, draft -> draft, slug);
        }
        assertThat(Replay.of(wider).confirmed()).isEmpty();
    }

    /** Everything is heard a hundredfold from one quarter of an hour to the next; a third of it is about one service. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 3})
    void trafficThatJumpsAHundredfold(double perHour) {
        World jump = new World(12, START);
        for (int service = 0; service < 20; service++) {
            hundredfold(jump, "service-" + service, perHour);
        }
        hundredfold(jump, "whatsapp", 10 * perHour);

        assertThat(Replay.of(jump).confirmed()).isEmpty();
    }

    private static void hundredfold(World world, String service, double perHour) {
        DoubleUnaryOperator risen = minute -> perHour / 60 * 100 * Math.min(1, minute / 15);
        world.background(service, perHour / 2, DAYS)
                .talk(Duration.ZERO, DAYS, perHour / 60, Stance.OTHER, service)
                .posts(NOON, Duration.ofHours(6), minute -> risen.applyAsDouble(minute) / 2, draft -> draft, service)
                .posts(NOON, Duration.ofHours(6), risen, draft -> draft.as(Stance.OTHER), service);
    }

    @Test
    void firstDaysOfANewService() {
        World launch =
                world.posts(NOON, Duration.ofHours(11), minute -> Math.min(2, minute / 30), draft -> draft, "signal");

        assertThat(Replay.of(launch).confirmed()).isEmpty();
    }

    /**
     * For days it was named beside another at most; then people talk about it, and some of them have small troubles. In the
     * first three hours nobody knows that they will go on to.
     */
    @Test
    void whatPeopleBeginToTalkAboutInEarnest() {
        Instant known = START.plus(DAYS).plus(Duration.ofHours(4));

        assertThat(LongStream.rangeClosed(1, 20)
                        .boxed()
                        .flatMap(seed -> Replay.of(inEarnest(seed)).confirmed().stream()))
                .filteredOn(incident -> known.isBefore(incident.onset()))
                .isEmpty();
    }

    private static World inEarnest(long seed) {
        Duration tomorrow = DAYS.plusDays(1);
        return new World(seed, START)
                .background("signal", 0.04, DAYS)
                .talk(DAYS, tomorrow, 10.0 / 60, Stance.OTHER, "signal")
                .posts(DAYS, tomorrow, minute -> 1.5 / 60, draft -> draft, "signal");
    }

    @Test
    void whatIsTalkedAboutInEarnestIsKnownInTheEnd() {
        Duration weeks = Duration.ofDays(15);
        World known = new World(5, START)
                .background("signal", 0.04, DAYS)
                .talk(DAYS, weeks, 10.0 / 60, Stance.OTHER, "signal")
                .posts(DAYS, weeks, minute -> 1.5 / 60, draft -> draft, "signal")
                .outage(DAYS.plusDays(14), Duration.ofHours(2), 2, 5, "signal");

        assertThat(Replay.of(known).confirmed())
                .singleElement()
                .satisfies(incident -> assertThat(incident.expected()).isGreaterThan(1));
    }

    @Test
    void talkBeforeAStormDoesNotHideWhatTheStormDoes() {
        World storm = new World(5, START)
                .background("electricity", 0.04, DAYS)
                .talk(NOON.minusHours(12), Duration.ofHours(14), 2.0 / 60, Stance.OTHER, "electricity")
                .posts(NOON, Duration.ofHours(2), minute -> 8.0 / 60, draft -> draft, "electricity");

        assertThat(Replay.of(storm).confirmed()).hasSize(1);
    }

    @Test
    void firstHoursOfTheInstallation() {
        World first = new World(3, START)
                .background("whatsapp", 40, Duration.ofHours(20))
                .outage(Duration.ofHours(5), Duration.ofHours(1), 40, 5, "whatsapp");

        assertThat(Replay.of(first).confirmed()).isEmpty();
    }

    @Test
    void backfillThatArrivesLate() {
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        Replay.of(detector, world.posts());
        World backfill = new World(4, START).outage(DAYS.minusHours(4), Duration.ofHours(1), 60, 5, "whatsapp");

        assertThat(Replay.of(detector, backfill.posts()).updates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"search, 0", "another, 1"})
    void backfillOfADeclaredGapOfTheSourceThatBringsIt(String blind, int incidents) {
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        Instant from = START.plus(NOON);
        Instant to = from.plus(Duration.ofMinutes(9));
        List<AnnotatedPost> posts = world.outage(NOON, Duration.ofMinutes(9), 60, 5, "whatsapp").posts().stream()
                .filter(post -> post.post().created().isBefore(to))
                .toList();
        posts.stream().filter(post -> post.post().created().isBefore(from)).forEach(detector::observe);
        detector.blind(new SourceGap(blind, from, to));
        detector.complete(to);

        posts.stream()
                .filter(post -> !post.post().created().isBefore(from))
                .forEach(post -> assertThat(detector.take(post, "search")).isEqualTo(incidents == 1));
        detector.complete(to.plusSeconds(60));

        assertThat(detector.open()).hasSize(incidents);
    }
}
