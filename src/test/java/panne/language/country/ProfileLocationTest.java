package panne.language.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import panne.lexicon.Places;

final class ProfileLocationTest {
    private static final ProfileLocation PROFILES =
            new ProfileLocation(new Gazetteer(Places.read(Path.of("lexicons/places"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bruxelles, Belgique|BE",
                "Brussel|BE",
                "Gent, België|BE",
                "Liège|BE",
                "Amsterdam, The Netherlands|NL",
                "Den Haag|NL",
                "Paris|FR",
                "Paris, France|FR",
                "Paris, Texas|US",
                "Paris, TX|US",
                "Massachusetts, USA|US",
                "Brooklyn, NY|US",
                "NYC|US",
                "San Diego, CA|US",
                "Toronto, CA|CA",
                "Toronto, Ontario|CA",
                "Birmingham, AL|US",
                "Birmingham, England|GB",
                "Cambridge, MA|US",
                "London|GB",
                "London, Ontario|CA",
                "London UK|GB",
                "Lagos, Nigeria|NG",
                "Lagos Nigeria|NG",
                "Naija|NG",
                "São Paulo, Brasil|BR",
                "São Paulo, SP|BR",
                "Rio de Janeiro|BR",
                "CDMX|MX",
                "México|MX",
                "Ciudad de México, México|MX",
                "Barcelona, Catalunya|ES",
                "Madrid, España|ES",
                "Lisboa|PT",
                "Berlin|DE",
                "München, Deutschland|DE",
                "NRW|DE",
                "Wien|AT",
                "Zürich, Schweiz|CH",
                "Milano, Lombardia|IT",
                "Roma|IT",
                "Москва|RU",
                "Санкт-Петербург, Россия|RU",
                "Київ, Україна|UA",
                "東京|JP",
                "大阪府|JP",
                "서울|KR",
                "القاهرة، مصر|EG",
                "المملكة العربية السعودية|SA",
                "दिल्ली, भारत|IN",
                "Mumbai, India|IN",
                "Bengaluru|IN",
                "Jakarta Selatan, Indonesia|ID",
                "İstanbul, Türkiye|TR",
                "Ankara|TR",
                "Warszawa, Polska|PL",
                "Stockholm, Sverige|SE",
                "Sydney, NSW|AU",
                "Melbourne, Australia|AU",
                "🇧🇪|BE",
                "Antwerpen 🇧🇪|BE",
                "somewhere in Belgium|BE",
                "from Nairobi, Kenya|KE",
                "Austin TX|US",
                "Washington, DC|US",
                "Atlanta, Georgia|US",
                "Tbilisi, Georgia|GE",
                "Cape Town, South Africa|ZA",
                "Québec, Canada|CA",
                "Montréal|CA"
            })
    void findsTheCountry(String location, String country) {
        assertThat(PROFILES.read(location)).hasValueSatisfying(placement -> {
            assertThat(placement.country().code()).isEqualTo(country);
            assertThat(placement.confidence()).isGreaterThanOrEqualTo(0.95);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "London / New York|two",
                "Brussels, Paris|two",
                "Lagos ✈ London|two",
                "🇧🇪🇫🇷|two",
                "Belgium & Netherlands|two",
                "Georgia|either",
                "Valencia|either",
                "Birmingham|either",
                "Limburg|either",
                "Hell, Norway of my mind|joke",
                "the moon|joke",
                "in your dreams|joke",
                "Earth|joke",
                "everywhere and nowhere|joke",
                "Gotham City|joke",
                "worldwide|joke",
                "she/her|none",
                "made in china|none",
                "24|none",
                "Wakanda forever|joke"
            })
    void saysNothingWhenUnsure(String location, String reason) {
        assertThat(PROFILES.read(location)).as(reason).isEmpty();
    }
}
