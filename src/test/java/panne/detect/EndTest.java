package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;
import panne.domain.SourceGap;
import panne.domain.Stance;

/** When an incident is over, and when it only sleeps. */
final class EndTest {
    private static final Instant START = Instant.parse("2022-10-17T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(24);
    private static final long STORM_MINUTE = 21 * 1440L + 14 * 60;
    private static final Duration STORM = Duration.ofMinutes(STORM_MINUTE);

    /** Few post between midnight and six: nobody knows then whether the light is back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aNightInWhichHardlyAnyonePostsEndsNoStorm(long seed) {
        World storm = homes(seed).posts(STORM, Duration.ofHours(44), EndTest::waking, draft -> draft, "electricity");

        assertThat(Replay.of(storm).confirmed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsOverByDaylightIsOver(long seed) {
        World storms = homes(seed)
                .posts(STORM.minusHours(6), Duration.ofHours(5), minute -> 0.6, draft -> draft, "electricity")
                .posts(STORM.plusHours(18), Duration.ofHours(5), minute -> 0.6, draft -> draft, "electricity");

        assertThat(Replay.of(storms).confirmed()).hasSize(2);
        Incident first = Replay.of(storms).confirmed().getFirst();
        assertThat(first.ended()).isBefore(START.plus(STORM));
    }

    /** It stays open, for nobody knows; but two months of nothing are no curve, and would not fit where it is kept. */
    @Test
    void whatNobodyHasHeardOfForLongIsDrawnForTwoWeeksAtMost() {
        Duration calm = Duration.ofDays(10);
        Instant silence = START.plus(calm).plus(Duration.ofHours(1));
        Detector detector = new Detector(DetectorSettings.defaults(), Posts.CATALOGUE);
        new World(1, START)
                .posts(Duration.ZERO, calm, minute -> 0.02, draft -> draft, "whatsapp")
                .posts(calm, Duration.ofHours(1), minute -> 5, draft -> draft, "whatsapp")
                .posts()
                .forEach(detector::observe);

        detector.blind(new SourceGap("x", silence, silence.plus(Duration.ofDays(90))));
        List<IncidentUpdate> updates = new ArrayList<>(detector.advanceTo(silence.plus(Duration.ofDays(60))));
        updates.addAll(detector.refresh());

        assertThat(detector.open()).singleElement().extracting(Incident::ended).isNull();
        assertThat(updates)
                .last()
                .satisfies(update -> assertThat(update.curve()).hasSize(14 * 24 * 12));
    }

    private static World homes(long seed) {
        return new World(seed, START)
                .posts(Duration.ZERO, DAYS, minute -> 0.1 / 60 * rhythm(minute), draft -> draft, "electricity")
                .posts(
                        Duration.ZERO,
                        DAYS,
                        minute -> 4.0 / 60 * rhythm(minute),
                        draft -> draft.as(Stance.OTHER),
                        "electricity");
    }

    /** Half a witness a minute while people are awake. */
    private static double waking(double sinceStorm) {
        return 0.5 * rhythm(STORM_MINUTE + sinceStorm);
    }

    private static double rhythm(double minute) {
        return minute % 1440 < 6 * 60 ? 0.05 : 1;
    }
}
