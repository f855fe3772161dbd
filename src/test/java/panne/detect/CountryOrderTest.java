package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import panne.domain.Country;
import panne.domain.CountryShare;
import panne.domain.IncidentState;

/** Which country is told first while there is but a handful of witnesses. */
final class CountryOrderTest {
    @Test
    void oneWitnessNeverStandsAboveFive() {
        assertThat(ordered(share("BE", 1, 10_000), share("IN", 5, 4))).containsExactly("IN", "BE");
    }

    @Test
    void ofTwoThatAreAttestedTheWorseHitComesFirst() {
        assertThat(ordered(share("IN", 40, 5), share("BE", 12, 60))).containsExactly("BE", "IN");
    }

    @Test
    void theLowerBoundIsTheExactLimitOfTheCount() {
        assertThat(CountryTrack.ratioLow(1, 1, 0)).isCloseTo(0.051, within(0.02));
        assertThat(CountryTrack.ratioLow(5, 1, 0)).isCloseTo(1.970, within(0.02));
        assertThat(CountryTrack.ratioLow(100, 1, 0)).isCloseTo(84.1, within(0.2));
        assertThat(CountryTrack.ratioLow(0, 1, 0)).isZero();
    }

    @Test
    void theLowerBoundFallsWithWhatIsNotKnownOfTheNormal() {
        assertThat(CountryTrack.ratioLow(6, 0.01, 2)).isLessThan(CountryTrack.ratioLow(6, 0.01, 0.1));
    }

    @Test
    void aCountryThatIsNotSureDoesNotStandOut() {
        CountryShare unsure = share("FR", 5, 100);
        assertThat(unsure.ratioLow()).isGreaterThan(1);
        assertThat(unsure.standsOut()).isFalse();
    }

    private static List<String> ordered(CountryShare... shares) {
        return Stream.of(shares)
                .sorted(IncidentWriter.WORST_FIRST)
                .map(share -> share.country().code())
                .toList();
    }

    private static CountryShare share(String country, long reports, double ratio) {
        double low = CountryTrack.ratioLow(reports, reports / ratio, 0);
        return new CountryShare(
                new Country(country), reports, 0.1, ratio, low, 3 * ratio, IncidentState.SUSPECTED, null, null);
    }
}
