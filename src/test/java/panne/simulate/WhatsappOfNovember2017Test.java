package panne.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import panne.domain.Country;
import panne.domain.Stance;
import panne.domain.Symptom;

/** The script of 3 November 2017 against what the press recorded. */
final class WhatsappOfNovember2017Test {
    private static final Tally TALLY = Tally.of("whatsapp-2017-11-03", 1);

    @Test
    void peaksBetweenNineAndTenInParis() {
        Map<Long, Long> perQuarter = TALLY.witnesses("whatsapp")
                .collect(Collectors.groupingBy(
                        post -> post.post().created().getEpochSecond() / 900, TreeMap::new, Collectors.counting()));
        long peak = perQuarter.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        assertThat(Instant.ofEpochSecond(peak * 900))
                .isBetween(Instant.parse("2017-11-03T08:00:00Z"), Instant.parse("2017-11-03T08:45:00Z"));
    }

    @Test
    void symptomsHaveTheirShares() {
        assertThat(TALLY.share("whatsapp", Symptom.CONNECTION)).isEqualTo(0.45, within(0.03));
        assertThat(TALLY.share("whatsapp", Symptom.SENDING, Symptom.DELIVERY)).isEqualTo(0.40, within(0.03));
        assertThat(TALLY.share("whatsapp", Symptom.LOGIN)).isEqualTo(0.13, within(0.02));
    }

    @Test
    void beneluxIsHitHardestThenTheCountriesInThePressOrder() {
        Map<Country, Double> factors = TALLY.scenario().truths().getFirst().countries();
        assertThat(factors.entrySet().stream()
                        .sorted(Map.Entry.<Country, Double>comparingByValue(Comparator.reverseOrder()))
                        .map(entry -> entry.getKey().code())
                        .limit(7))
                .containsExactly("NL", "BE", "LU", "GB", "IT", "ES", "DE");
    }

    @Test
    void isBackInPartFromTenAndNobodySpeaksForTheOperator() {
        Duration quarter = Duration.ofMinutes(15);
        long before = TALLY.witnesses("whatsapp", "NL", "2017-11-03T08:45:00Z", quarter);
        long after = TALLY.witnesses("whatsapp", "NL", "2017-11-03T09:25:00Z", quarter);
        assertThat(after).isBetween(before / 5, before * 7 / 10);
        assertThat(TALLY.ofStance(Stance.STATEMENT, "whatsapp")).isZero();
        assertThat(TALLY.scenario().truths().getFirst().statement()).isNull();
    }
}
