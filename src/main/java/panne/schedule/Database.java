package panne.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.quartz.impl.jdbcjobstore.JobStoreSupport;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;

/** The databases that the schedule can be kept in: how Quartz speaks to each, and its own script that makes the tables. */
enum Database {
    H2("tables_h2.sql", StdJDBCDelegate.class),
    POSTGRESQL("tables_postgres.sql", PostgreSQLDelegate.class);

    private static final String ANY_TABLE = "QRTZ_LOCKS";

    private final String script;
    private final Class<?> dialect;

    Database(String script, Class<?> dialect) {
        this.script = script;
        this.dialect = dialect;
    }

    static Database of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(database -> database.name().equalsIgnoreCase(product))
                .findFirst()
                .orElseThrow(() ->
                        new ScheduleException("The schedule cannot be kept in " + product + ": use H2 or PostgreSQL"));
    }

    String dialect() {
        return dialect.getName();
    }

    /** Makes Quartz's tables unless they are there: all or none. */
    void prepare(Connection connection) throws SQLException {
        if (hasTables(connection)) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String command : commands()) {
                statement.execute(command);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        for (String name : List.of(ANY_TABLE, ANY_TABLE.toLowerCase(Locale.ROOT))) {
            try (ResultSet tables = connection.getMetaData().getTables(null, schema, name, null)) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> commands() {
        String commented = read();
        String plain = commented.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + "\n" + b);
        return Arrays.stream(plain.split(";"))
                .map(String::strip)
                .filter(command -> command.startsWith("CREATE") || command.startsWith("ALTER"))
                .toList();
    }

    private String read() {
        try (InputStream in = JobStoreSupport.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new ScheduleException(
                        "Quartz brings no " + script + ": use the version that Panne is built with");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ScheduleException("Quartz's " + script + " cannot be read", e);
        }
    }
}
