package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VoicesTest {
    private static final Instant NOON = Instant.parse("2022-10-17T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "5, 1", "100, 1"})
    void aConversationNeverCountsForTwo(int size, int worth) {
        assertThat(Voices.of(conversation("a", size)).worthOf(size)).isEqualTo(worth);
    }

    @Test
    void conversationsAddUpWithThoseOnTheirOwn() {
        List<Sighting> seen = new ArrayList<>(conversation("a", 3));
        seen.addAll(conversation("b", 3));
        seen.add(sighting("c", null));

        assertThat(Voices.of(seen)).isEqualTo(new Voices(6, 2, 3));
        assertThat(Voices.of(seen).worthOf(7)).isEqualTo(4);
    }

    @Test
    void whoeverBeganItTakesPart() {
        assertThat(Voices.of(List.of(sighting("a", null), sighting("b", "a"))).conversing())
                .isEqualTo(2);
    }

    @Test
    void aLoneAnswerIsAsGoodAsAnyOther() {
        assertThat(Voices.of(List.of(sighting("a", "x"), sighting("b", "y"))).worthOf(2))
                .isEqualTo(2);
    }

    private static List<Sighting> conversation(String beginning, int size) {
        List<Sighting> seen = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            seen.add(sighting(beginning + i, beginning));
        }
        return seen;
    }

    private static Sighting sighting(String id, @Nullable String conversation) {
        return Sighting.of(Posts.report(id, NOON, "whatsapp"), conversation);
    }
}
