package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.AnnotatedPost;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;
import panne.domain.SourceGap;

/** The same posts give the same incidents, however they arrive. */
final class SameResultTest {
    private static final Instant START = Instant.parse("2022-10-17T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(9);
    private static final Duration ONSET = Duration.ofDays(8).plusHours(7).plusMinutes(17);

    private final List<AnnotatedPost> posts = new World(1, START)
            .background("whatsapp", 40, DAYS)
            .background("instagram", 10, DAYS)
            .outage(ONSET, Duration.ofHours(1), 60, 10, "whatsapp")
            .outage(ONSET.plusMinutes(5), Duration.ofHours(1), 9, 10, "instagram")
            .posts();
    private final Replay expected = Replay.of(posts);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whenPostsArriveOutOfOrderWithinTheLateness(long seed) {
        List<AnnotatedPost> shuffled =
                shuffled(seed, DetectorSettings.defaults().lateness());

        assertThat(shuffled).isNotEqualTo(posts);
        assertThat(Replay.of(shuffled)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void inSubstanceWhenPostsArriveMinutesLate(int minutes) {
        Replay late = Replay.of(shuffled(1, Duration.ofMinutes(minutes)));

        assertThat(late.incidents()).singleElement().satisfies(incident -> {
            Incident inTime = expected.incidents().getFirst();
            assertThat(incident.services()).isEqualTo(inTime.services());
            assertThat(incident.onset()).isCloseTo(inTime.onset(), within(2, ChronoUnit.MINUTES));
            assertThat(incident.detected())
                    .isAfter(inTime.detected())
                    .isBefore(inTime.detected().plus(Duration.ofMinutes(minutes)));
            assertThat(incident.reports()).isCloseTo(inTime.reports(), withinPercentage(5));
        });
    }

    /** The posts, each held back by a random time up to the longest. */
    private List<AnnotatedPost> shuffled(long seed, Duration longest) {
        SplittableRandom random = new SplittableRandom(seed);
        record Arrival(AnnotatedPost post, long millis) {}
        return posts.stream()
                .map(post ->
                        new Arrival(post, post.post().created().toEpochMilli() + random.nextLong(longest.toMillis())))
                .sorted(Comparator.comparingLong(Arrival::millis))
                .map(Arrival::post)
                .toList();
    }

    @Test
    void whenEveryPostArrivesTwice() {
        List<AnnotatedPost> doubled =
                posts.stream().flatMap(post -> Stream.of(post, post)).toList();

        assertThat(Replay.of(doubled)).isEqualTo(expected);
    }

    @Test
    void whenEverythingArrivesAgainHoursLater() {
        List<AnnotatedPost> again = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            again.add(posts.get(i));
            if (i >= 1000) {
                again.add(posts.get(i - 1000));
            }
        }

        assertThat(Replay.of(again)).isEqualTo(expected);
    }

    @Test
    void whenTimeIsToldBetweenThePosts() {
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        Roll told = new Roll();
        for (AnnotatedPost post : posts) {
            told.note(detector.advanceTo(post.post().created().minusMillis(1)));
            told.note(detector.observe(post));
        }
        told.note(detector.finish());

        assertThat(told.with(detector.open())).isEqualTo(expected.incidents());
    }

    @Test
    void whenSomebodyLooksAllTheTime() {
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        List<IncidentUpdate> told = new ArrayList<>();
        for (AnnotatedPost post : posts) {
            told.addAll(detector.observe(post));
            detector.refresh();
        }
        told.addAll(detector.finish());

        assertThat(told).isEqualTo(expected.updates());
    }

    @Test
    void whoeverLooksSeesTheFiguresOfTheLastMinuteOnce() {
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        Instant later = START.plus(ONSET).plus(Duration.ofMinutes(40));
        posts.stream().filter(post -> post.post().created().isBefore(later)).forEach(detector::observe);

        assertThat(detector.isOutdated()).isTrue();
        List<Incident> now = detector.open();
        assertThat(detector.refresh())
                .allSatisfy(shown -> assertThat(shown.at()).isBetween(later.minusSeconds(30), later))
                .extracting(IncidentUpdate::incident)
                .isEqualTo(now);
        assertThat(detector.isOutdated()).isFalse();
        assertThat(detector.refresh()).isEmpty();
    }

    @Test
    void incidentDoesNotEndWhileTheSourceIsBlind() {
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        Instant deaf = START.plus(ONSET).plus(Duration.ofMinutes(30));
        Instant again = deaf.plus(Duration.ofHours(6));
        detector.blind(new SourceGap("x", deaf, again));
        posts.stream().filter(post -> post.post().created().isBefore(deaf)).forEach(detector::observe);
        detector.advanceTo(again);

        assertThat(detector.open())
                .singleElement()
                .satisfies(incident -> assertThat(incident.state()).isEqualTo(IncidentState.CONFIRMED));
    }

    @Test
    void incidentDoesNotEndInAnUndeclaredSilence() {
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        Instant deaf = START.plus(ONSET).plus(Duration.ofMinutes(30));
        posts.stream().filter(post -> post.post().created().isBefore(deaf)).forEach(detector::observe);
        detector.advanceTo(deaf.plus(Duration.ofHours(6)));

        assertThat(detector.open())
                .singleElement()
                .satisfies(incident -> assertThat(incident.state()).isNotEqualTo(IncidentState.ENDED));
    }
}
