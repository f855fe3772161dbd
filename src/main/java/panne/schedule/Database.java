package panne.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartz.impl.jdbcjobstore.JobStoreSupport;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;

/** The databases that the schedule can be kept in: how Quartz speaks to each, and its own script that makes the tables. */
enum Database {
    H2("tables_h2.sql", StdJDBCDelegate.class),
    POSTGRESQL("tables_postgres.sql", PostgreSQLDelegate.class);

    /** Nothing else depends on it, so that it can be made last. */
    private static final String LAST_TABLE = "QRTZ_LOCKS";

    private static final Pattern MAKING = Pattern.compile("(CREATE (?:TABLE|INDEX)|ADD\\s+CONSTRAINT)\\s");
    private static final Pattern CREATE_TABLE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");

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

    /**
     * Makes those of Quartz's tables that are not there. PostgreSQL makes all or none; H2 commits each, so that a kill may
     * leave some, which the next start completes.
     */
    void prepare(Connection connection) throws SQLException {
        if (hasAllTables(connection)) {
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

    private boolean hasAllTables(Connection connection) throws SQLException {
        Set<String> there = new HashSet<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), null, null)) {
            while (tables.next()) {
                there.add(tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
            }
        }
        return there.containsAll(tables());
    }

    private List<String> tables() {
        return commands().stream()
                .map(CREATE_TABLE::matcher)
                .filter(Matcher::lookingAt)
                .map(table -> table.group(1))
                .toList();
    }

    /** What makes everything that is not there yet. */
    private List<String> commands() {
        String commented = read();
        String plain = commented.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + "\n" + b);
        return Arrays.stream(plain.split(";"))
                .map(String::strip)
                .filter(command -> command.startsWith("CREATE") || command.startsWith("ALTER"))
                .map(command -> MAKING.matcher(command).replaceFirst("$1 IF NOT EXISTS "))
                .sorted(Comparator.comparing(command -> command.contains(LAST_TABLE)))
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
            throw new ScheduleException("Quartz's " + script + " cannot be read", e, "build the program anew");
        }
    }
}
