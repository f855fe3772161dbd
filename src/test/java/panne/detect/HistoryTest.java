package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import panne.domain.Country;
import panne.domain.DurationRange;
import panne.domain.HistoryRank;
import panne.domain.Precedents;
import panne.domain.Symptom;

final class HistoryTest {
    private static final Country BELGIUM = new Country("BE");
    private static final Country FRANCE = new Country("FR");

    private final History history = new History();

    @Test
    void theFirstHasNothingToBeComparedWith() {
        assertThat(history.compare("whatsapp", episode("now", 30, 10), false))
                .isEqualTo(new Precedents(new HistoryRank(1, 1), new HistoryRank(1, 1), null, null));
    }

    @Test
    void ranksBySizeAndByLengthApart() {
        past(episode("small and long", 300, 5), episode("large and short", 20, 5000), episode("of another", 10, 10));
        Precedents found = history.compare("whatsapp", episode("now", 60, 50), false);
        assertThat(found.bySize()).isEqualTo(new HistoryRank(4, 2));
        assertThat(found.byLength()).isEqualTo(new HistoryRank(4, 2));
    }

    @Test
    void theTwinIsTheOneThatRoseAlikeAtTheSameAge() {
        past(
                new Episode("slow", 200, 60, new Shape(List.of(1.0, 2.0, 3.0, 90.0)), Symptom.SENDING, Set.of(BELGIUM)),
                new Episode(
                        "steep", 60, 60, new Shape(List.of(40.0, 60.0, 2.0, 1.0)), Symptom.SENDING, Set.of(FRANCE)));
        Episode steep = new Episode("now", 90, 10, new Shape(List.of(35.0, 55.0)), Symptom.SENDING, Set.of(BELGIUM));
        assertThat(history.compare("whatsapp", steep, false).twin()).isEqualTo("steep");
    }

    @Test
    void symptomAndCountriesDecideBetweenEquals() {
        Shape shape = new Shape(List.of(10.0, 20.0));
        past(
                new Episode("calls", 30, 60, shape, Symptom.CALLS, Set.of(BELGIUM)),
                new Episode("sending in France", 30, 60, shape, Symptom.SENDING, Set.of(FRANCE)),
                new Episode("sending in both", 30, 60, shape, Symptom.SENDING, Set.of(FRANCE, BELGIUM)));
        Episode now = new Episode("now", 30, 10, shape, Symptom.SENDING, Set.of(BELGIUM));
        assertThat(history.compare("whatsapp", now, false).twin()).isEqualTo("sending in both");
    }

    @Test
    void expectsTheLengthOfThoseThatWentOnAsLong() {
        past(
                episode("a", 10, 1),
                episode("b", 60, 1),
                episode("c", 120, 1),
                episode("d", 180, 1),
                episode("e", 240, 1));
        DurationRange five = new DurationRange(Duration.ofMinutes(60), Duration.ofMinutes(180), 5);
        DurationRange three = new DurationRange(Duration.ofMinutes(150), Duration.ofMinutes(210), 3);
        assertThat(history.compare("whatsapp", episode("now", 5, 1), false).durations())
                .isEqualTo(five);
        assertThat(history.compare("whatsapp", episode("now", 61, 1), false).durations())
                .isEqualTo(three);
        assertThat(history.compare("whatsapp", episode("now", 121, 1), false).durations())
                .isNull();
        assertThat(history.compare("whatsapp", episode("over", 121, 1), true).durations())
                .isEqualTo(five);
    }

    @Test
    void whatFlaresUpAgainIsNoPast() {
        past(episode("again", 30, 10));
        history.remove("whatsapp", "again");
        assertThat(history.compare("whatsapp", episode("again", 40, 20), false).bySize())
                .isEqualTo(new HistoryRank(1, 1));
    }

    private void past(Episode... episodes) {
        Arrays.asList(episodes).forEach(episode -> history.add("whatsapp", episode));
    }

    private static Episode episode(String id, long minutes, long reports) {
        return new Episode(id, reports, minutes, new Shape(List.of(1.0)), Symptom.UNSPECIFIED, Set.of());
    }
}
