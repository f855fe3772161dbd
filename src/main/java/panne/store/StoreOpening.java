package panne.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** Connects, migrates, hands out the store; a database that cannot be opened is told in one sentence. */
final class StoreOpening {
    private static final String MIGRATIONS = "classpath:panne/store/migration";
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private StoreOpening() {}

    static Store open(StoreSettings settings) {
        HikariDataSource dataSource = connect(settings);
        try {
            migrations(dataSource, "latest").migrate();
            Jdbi jdbi = Jdbi.create(dataSource);
            InstantColumns.install(jdbi);
            return new Store(dataSource, jdbi, settings.place());
        } catch (FlywayException e) {
            dataSource.close();
            throw new StoreException(
                    "Cannot bring the store " + settings.place() + " up to date: " + Collision.rootMessage(e), e);
        }
    }

    /** The way from an empty or older database to the given version. */
    static Flyway migrations(DataSource dataSource, String target) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(MIGRATIONS)
                .table("panne_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load();
    }

    static HikariDataSource connect(StoreSettings settings) {
        try {
            return new HikariDataSource(pool(settings));
        } catch (RuntimeException e) {
            throw new StoreException(
                    "Cannot open the store " + settings.place() + ": " + Collision.rootMessage(e) + remedy(settings, e),
                    e);
        }
    }

    private static String remedy(StoreSettings settings, RuntimeException e) {
        if (Collision.rootMessage(e).contains("already in use")
                || Collision.rootMessage(e).contains("locked")) {
            return " - stop the other process, or give this one a data folder of its own";
        }
        return settings.isPostgres() ? " - check URL, user and password, and that the server runs" : "";
    }

    private static HikariConfig pool(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("panne-store");
        config.setJdbcUrl(settings.connection());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.maxConnections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.setInitializationFailTimeout(1);
        if (settings.isPostgres()) {
            config.addDataSourceProperty("ApplicationName", "panne");
            config.addDataSourceProperty("connectTimeout", "10");
            config.addDataSourceProperty("socketTimeout", "60");
        }
        return config;
    }
}
