package panne.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script of 4 October 2021 against what the press recorded. */
final class MetaOfOctober2021Test {
    private static final Tally TALLY = Tally.of("meta-2021-10-04", 1);

    @Test
    void fourServicesFailTogetherForSixHours() {
        Truth truth = TALLY.scenario().truths().getFirst();
        assertThat(truth.services()).containsExactlyInAnyOrder("facebook", "instagram", "whatsapp", "messenger");
        assertThat(truth.onset()).isEqualTo(Instant.parse("2021-10-04T15:40:00Z"));
        for (String service : List.of("facebook", "instagram", "whatsapp")) {
            long peak = witnessesAround(service, "2021-10-04T16:00:00Z");
            assertThat(witnessesAround(service, "2021-10-04T21:00:00Z")).isGreaterThan(peak / 10);
            assertThat(witnessesAround(service, "2021-10-04T23:30:00Z")).isLessThan(peak / 40);
        }
    }

    @Test
    void providersAreBlamedThoughNothingIsWrongWithThem() {
        for (String provider : List.of("verizon", "t-mobile-us", "att", "jio", "kpn")) {
            assertThat(witnessesAround(provider, "2021-10-04T16:15:00Z"))
                    .as(provider)
                    .isGreaterThan(5 * (1 + witnessesAround(provider, "2021-10-03T16:15:00Z")));
        }
    }

    @Test
    void theOperatorSpeaksHalfAnHourLater() {
        Truth truth = TALLY.scenario().truths().getFirst();
        assertThat(truth.statement()).isEqualTo(Instant.parse("2021-10-04T16:07:00Z"));
    }

    private static long witnessesAround(String service, String time) {
        Instant middle = Instant.parse(time);
        return TALLY.witnesses(service)
                .filter(post ->
                        Duration.between(post.post().created(), middle).abs().toMinutes() < 15)
                .count();
    }
}
