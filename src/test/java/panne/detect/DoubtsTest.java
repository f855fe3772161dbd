package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;

/** A doubt stands beside the figures of an incident, and grows with them or goes. */
final class DoubtsTest {
    private static final Instant START = Instant.parse("2022-10-10T00:00:00Z");
    private static final Duration ONSET = Duration.ofDays(12).plusHours(12);
    private static final Duration HOUR = Duration.ofHours(1);

    private final World world = new World(1, START).background("signal", 1, Duration.ofDays(13));

    @Test
    void fewAuthorsAreNoDoubtAnyMoreOnceManyReportIt() {
        Replay replay = Replay.of(world.outage(ONSET, HOUR, 20, 20, "signal"));
        Incident opened = last(replay, Kind.CONFIRMED);
        Incident ended = last(replay, Kind.ENDED);

        assertThat(opened.authors()).isLessThan(8);
        assertThat(opened.evidence().doubts()).contains("Only " + opened.authors() + " authors report it.");
        assertThat(ended.authors()).isGreaterThan(500);
        assertThat(ended.evidence().doubts()).noneMatch(doubt -> doubt.contains("authors report it"));
    }

    @Test
    void aLoudAuthorIsTakenForOneOnlyAsLongAsTheOthersAreFew() {
        List<String> authors = List.of("a", "b", "c", "d", "e");
        int[] next = {0};
        Replay replay = Replay.of(world.outage(ONSET, HOUR, 20, 20, "signal")
                .posts(
                        ONSET,
                        Duration.ofMinutes(4),
                        minute -> 4,
                        draft -> draft.by(authors.get(Math.max(0, next[0]++ % 12 - 7))),
                        "signal"));

        assertThat(last(replay, Kind.CONFIRMED).evidence().doubts())
                .anyMatch(doubt -> doubt.endsWith(" of the reports come from one author."));
        assertThat(last(replay, Kind.ENDED).evidence().doubts()).noneMatch(doubt -> doubt.contains("one author"));
    }

    private static Incident last(Replay replay, Kind kind) {
        return replay.updates().stream()
                .filter(update -> update.kind() == kind)
                .map(IncidentUpdate::incident)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
