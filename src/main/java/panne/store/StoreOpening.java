package panne.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;

/** Connects, migrates, hands out the store; a database that cannot be opened is told in one sentence. */
final class StoreOpening {
    private static final String MIGRATIONS = "classpath:panne/store/migration";
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private StoreOpening() {}

    static Store open(StoreSettings settings) {
        HikariDataSource dataSource = connect(settings);
        try {
            Flyway latest = migrations(dataSource, "latest");
            refuseFuture(latest, settings);
            latest.migrate();
            Jdbi jdbi = Jdbi.create(dataSource);
            InstantColumns.install(jdbi);
            return new Store(dataSource, jdbi, settings);
        } catch (StoreException e) {
            dataSource.close();
            throw e;
        } catch (FlywayException e) {
            dataSource.close();
            throw new StoreException(
                    "Cannot bring the store " + settings.place() + " up to date: " + Collision.rootMessage(e)
                            + " - let its user make and change tables, or restore it from a copy",
                    e);
        }
    }

    /** A store of a newer program may hold what this one does not know, and would write wrongly. */
    private static void refuseFuture(Flyway latest, StoreSettings settings) {
        MigrationInfo newest = latest.info().current();
        if (newest != null && newest.getState() == MigrationState.FUTURE_SUCCESS) {
            throw new StoreException(
                    "The store " + settings.place() + " was written by a newer version of the program (it has"
                            + " form " + newest.getVersion() + "): use that one");
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
        if (!settings.isPostgres()) {
            return " - look for missing rights or a damaged disk, or restore the data folder from a copy";
        }
        return " - check URL, user and password, and that the server runs";
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
