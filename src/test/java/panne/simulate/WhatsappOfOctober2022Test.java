package panne.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.Symptom;

/** The script of 25 October 2022 against what the press recorded; one post stands for some fifteen reports. */
final class WhatsappOfOctober2022Test {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Tally TALLY = Tally.of("whatsapp-2022-10-25", 1);

    @Test
    void holdsWhatADemoCanReplayInAMinute() {
        assertThat(TALLY.posts()).hasSizeBetween(50_000, 150_000);
    }

    @Test
    void beginsAtSeventeenPastSeven() {
        assertThat(TALLY.scenario().truths().getFirst().onset()).isEqualTo(Instant.parse("2022-10-25T07:17:00Z"));
        assertThat(TALLY.witnesses("whatsapp", "IN", "2022-10-25T07:09:30Z", QUARTER))
                .isLessThan(20);
    }

    @Test
    void indiaReportsTwentyFiveThousandAtOneAndAThousandAtThree() {
        assertThat(TALLY.witnesses("whatsapp", "IN", "2022-10-25T07:37:30Z", QUARTER) * 15)
                .isBetween(25_000L, 36_000L);
        assertThat(TALLY.witnesses("whatsapp", "IN", "2022-10-25T09:30:00Z", QUARTER) * 15)
                .isBetween(700L, 1_400L);
    }

    @Test
    void sevenInTenAreAboutMessages() {
        assertThat(TALLY.share("whatsapp", Symptom.SENDING, Symptom.DELIVERY)).isBetween(0.66, 0.74);
    }

    @Test
    void beneluxIsHitWorstAgainstItsOwnNormal() {
        double benelux = Math.min(TALLY.ratio("whatsapp", "BE"), TALLY.ratio("whatsapp", "NL"));
        for (String other : List.of("IN", "GB", "DE", "FR", "US", "BR", "ES")) {
            assertThat(TALLY.ratio("whatsapp", other)).as(other).isLessThan(benelux);
        }
    }
}
