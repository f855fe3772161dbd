package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.CountryShare;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;

/** What the first messages say of a burst that is told before its first minute is full. */
final class FirstAlarmTest {
    private static final Instant START = Instant.parse("2022-10-17T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(9);
    private static final Duration ONSET = Duration.ofDays(8).plusHours(7).plusMinutes(17);

    private final List<IncidentUpdate> first = Replay.of(new World(1, START)
                    .background("whatsapp", 40, DAYS)
                    .outage(ONSET, Duration.ofHours(1), 300, 0.1, "whatsapp"))
            .updates()
            .stream()
            .filter(update -> update.kind() == Kind.SUSPECTED || update.kind() == Kind.CONFIRMED)
            .toList();

    @Test
    void comeBeforeTheMinuteIsFull() {
        assertThat(first)
                .hasSize(2)
                .allSatisfy(update ->
                        assertThat(update.at()).isBefore(START.plus(ONSET).plusSeconds(60)));
    }

    @Test
    void sayHowManyWouldBeNormalInTheSameTime() {
        assertThat(first)
                .allSatisfy(update -> assertThat(update.incident().expected()).isBetween(0.2, 2.0));
    }

    @Test
    void holdTheCountriesAgainstWhatIsNormalInTheSameTime() {
        assertThat(first)
                .flatExtracting(update -> update.incident().countries())
                .isNotEmpty()
                .allSatisfy(share -> {
                    assertThat(share.ratio()).isLessThan(2000);
                    assertThat(share.ratioHigh()).isLessThan(4000);
                });
    }

    @Test
    void tellNoPeakBeforeTheOnset() {
        assertThat(first)
                .extracting(IncidentUpdate::incident)
                .allSatisfy(incident -> assertThat(incident.peak()).isAfterOrEqualTo(incident.onset()));
    }

    @Test
    void nameNoCountryThatIsNotSure() {
        assertThat(first)
                .extracting(IncidentUpdate::incident)
                .flatExtracting(Incident::headlineCountries)
                .extracting(CountryShare::state)
                .doesNotContain(IncidentState.SUSPECTED);
    }
}
