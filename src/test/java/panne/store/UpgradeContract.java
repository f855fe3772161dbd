package panne.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import panne.domain.Incident;
import panne.domain.IncidentState;

interface UpgradeContract extends DatabaseContract {
    /** As the first version wrote it, before there was evidence. */
    String FIRST_FORMAT = """
            {"id":"whatsapp-20221025-0717","services":["whatsapp"],"group":"meta","state":"ended",\
            "onset":"2022-10-25T07:16:40Z","onsetLow":"2022-10-25T07:14:00Z","onsetHigh":"2022-10-25T07:17:30Z",\
            "detected":"2022-10-25T07:18:20Z","peak":"2022-10-25T07:52:00Z","easing":"2022-10-25T09:01:00Z",\
            "ended":"2022-10-25T09:40:00Z","reports":18230,"authors":17011,"expected":41.2,"surprise":312.4,\
            "countries":[{"country":"BE","reports":2210,"share":0.14,"ratio":95.1}],"unlocatedShare":0.38,\
            "symptoms":[{"symptom":"sending","reports":8100,"share":0.46}],\
            "languages":[{"language":"fr","share":0.22}],\
            "statement":{"post":"x:15","at":"2022-10-25T09:10:00Z"},"rank":{"of":14,"place":1},"collateral":[],\
            "examples":["x:1584797"]}""";

    @Test
    default void aDatabaseOfTheFirstVersionIsBroughtUpToDate() throws SQLException {
        StoreSettings settings = freshDatabase();
        try (HikariDataSource old = StoreOpening.connect(settings)) {
            StoreOpening.migrations(old, "1").migrate();
            fill(old);
        }
        try (Store store = Store.open(settings)) {
            Incident incident = store.incidents()
                    .find("whatsapp-20221025-0717")
                    .orElseThrow()
                    .incident();
            assertThat(incident.state()).isEqualTo(IncidentState.ENDED);
            assertThat(incident.countries().getFirst().ratioLow()).isEqualTo(95.1);
            assertThat(incident.evidence().observed()).isEqualTo(18230);
            assertThat(store.cursors().get("x")).contains("sinceId=7");
            store.sourceHealth().succeeded("x", Instant.EPOCH);
            assertThat(store.sourceHealth().all()).hasSize(1);
        }
    }

    @Test
    default void openingTwiceMigratesOnce() {
        StoreSettings settings = freshDatabase();
        Store.open(settings).close();
        try (Store store = Store.open(settings)) {
            assertThat(store.isAlive()).isTrue();
        }
    }

    @Test
    default void aDatabaseThatOthersUseTooIsAccepted() throws SQLException {
        StoreSettings settings = freshDatabase();
        try (HikariDataSource others = StoreOpening.connect(settings);
                Connection connection = others.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE somebody_elses (id INTEGER)");
        }
        try (Store store = Store.open(settings)) {
            store.cursors().put("x", "1");
            assertThat(store.cursors().get("x")).contains("1");
        }
    }

    private static void fill(HikariDataSource old) throws SQLException {
        try (Connection connection = old.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO source_cursor VALUES ('x', 'sinceId=7')");
            statement.execute("INSERT INTO incident VALUES ('whatsapp-20221025-0717', 'whatsapp', 'meta', 'ended',"
                    + " 'ENDED', '2022-10-25 09:40:00+00', '2022-10-25 07:16:40+00', '2022-10-25 09:40:00+00', '"
                    + FIRST_FORMAT + "', '[]')");
        }
    }
}
