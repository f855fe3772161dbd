package panne.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PostgresStoreTest
        implements CursorsContract, IncidentsContract, OutboxContract, SourceHealthContract, UpgradeContract {
    @Override
    public StoreSettings freshDatabase() {
        return new StoreSettings(PostgresServer.shared().freshDatabase(), "postgres", "", 4);
    }

    @Test
    void aServerThatIsNotThereIsToldWithARemedyAndWithoutThePassword() {
        StoreSettings nobody =
                new StoreSettings("jdbc:postgresql://127.0.0.1:1/panne?password=secret", "panne", "secret", 2);
        assertThatThrownBy(() -> Store.open(nobody))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/panne")
                .hasMessageContaining("check URL, user and password")
                .hasMessageNotContaining("secret");
    }
}
