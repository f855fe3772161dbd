package panne.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoreSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:tcp://host/panne;USER=sa;PASSWORD=secret, jdbc:h2:tcp://host/panne",
        "jdbc:postgresql://host:5432/panne?user=me&password=secret, jdbc:postgresql://host:5432/panne",
        "postgres://me:sec@ret@host/panne, postgres://host/panne",
        "postgres://me:sec/ret@host/panne, postgres://host/panne",
        "me:secret@host/panne, host/panne",
        "jdbc:oracle:thin:me/secret@//host/panne, //host/panne",
        "jdbc:h2:ssl://me:secret@host/panne, jdbc:h2:ssl://host/panne",
        "jdbc:h2:async:/home/me@example.org/panne;PASSWORD=secret, jdbc:h2:async:/home/me@example.org/panne"
    })
    void namesADatabaseWithoutItsPasswords(String url, String place) {
        assertThat(StoreSettings.withoutSecrets(url)).isEqualTo(place);
    }
}
