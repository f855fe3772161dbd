package panne.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL on a free port of the loopback interface, started once for all tests. PostgreSQL refuses to run as
 * root, as builds in containers do: then it runs in a user namespace of its own or, where there are none, as nobody.
 */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final int port;

    private PostgresServer() {
        this.port = start();
    }

    private static final class Holder {
        private static final PostgresServer SHARED = new PostgresServer();
    }

    public static PostgresServer shared() {
        return Holder.SHARED;
    }

    /** The URL of a new database without tables. */
    public String freshDatabase() {
        String name = "panne_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    @SuppressWarnings("resource") // stops with the virtual machine
    private static int start() {
        try {
            return EmbeddedPostgres.builder()
                    .setOutputRedirector(Redirect.DISCARD)
                    .start()
                    .getPort();
        } catch (IOException | IllegalStateException e) {
            return startAsNobody(e);
        }
    }

    private static int startAsNobody(Exception firstFailure) {
        try {
            return PostgresAsNobody.start();
        } catch (IOException e) {
            e.addSuppressed(firstFailure);
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while PostgreSQL started", e);
        }
    }
}
