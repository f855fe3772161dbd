package panne.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import panne.domain.Alert;
import panne.domain.IncidentUpdate;

/** What must survive a restart, in one database. Safe for use by several threads; on PostgreSQL by several processes. */
public final class Store implements AutoCloseable {
    private static final int TRIES = 5;

    private final HikariDataSource dataSource;
    private final Jdbi jdbi;
    private final String place;
    private volatile boolean lost;
    private final Cursors cursors = new Cursors(this);
    private final Incidents incidents = new Incidents(this);
    private final Outbox outbox;
    private final SourceHealth sourceHealth = new SourceHealth(this);

    Store(HikariDataSource dataSource, Jdbi jdbi, StoreSettings settings) {
        this.dataSource = dataSource;
        this.jdbi = jdbi;
        this.place = settings.place();
        this.outbox = new Outbox(this, settings.isOwnedAlone());
    }

    /** Opens the database, makes it if it is not there, and brings an older one up to date. */
    public static Store open(StoreSettings settings) {
        return StoreOpening.open(settings);
    }

    /** How far each source has been read. */
    public Cursors cursors() {
        return cursors;
    }

    /** The incidents on record. */
    public Incidents incidents() {
        return incidents;
    }

    /** Messages that are to be sent, and those that were. */
    public Outbox outbox() {
        return outbox;
    }

    /** Which sources answer, and when they were blind. */
    public SourceHealth sourceHealth() {
        return sourceHealth;
    }

    /** The pool of connections, for the scheduler's own tables. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * Puts an update and the messages that tell of it on record, both or neither. Doing it again changes nothing.
     *
     * @return how many of the messages are new
     */
    public int record(IncidentUpdate update, List<Alert> alerts) {
        return transaction(
                "record " + update.kind() + " of incident " + update.incident().id(), handle -> {
                    Incidents.put(handle, update);
                    return (int) alerts.stream()
                            .filter(alert -> Outbox.put(handle, alert))
                            .count();
                });
    }

    /**
     * Notes how far a source has been read, and how many posts it gave on the way, both or neither: what is read again
     * after a kill is then not counted again.
     */
    public void advance(String source, String cursor, long posts) {
        write("keep the cursor of " + source, handle -> {
            Cursors.put(handle, source, cursor);
            SourceHealth.gave(handle, source, posts);
        });
    }

    /**
     * Takes all trace of posts out of incidents and of messages that were not sent yet; texts of messages that were, and
     * named one, are dropped here.
     *
     * @return how many incidents named one
     */
    public int forget(Set<String> posts) {
        return transaction("forget posts", handle -> {
            Outbox.forget(handle, posts);
            return Incidents.forget(handle, posts);
        });
    }

    /** Whether the database answers. */
    public boolean isAlive() {
        try {
            return read(
                            "ping",
                            handle -> handle.select("SELECT 1")
                                    .mapTo(Integer.class)
                                    .one())
                    == 1;
        } catch (StoreException e) {
            return false;
        }
    }

    /** Whether the database was found to have closed itself, as H2 does when it cannot write: it stays so. */
    public boolean isLost() {
        return lost;
    }

    /** @throws StoreException if the database has closed itself, with what to do */
    public void requireOpen() {
        if (lost) {
            throw new StoreException("The store " + place + " has closed itself, as it does when the disk there is full"
                    + " or fails: make room, then start again; what is not yet on record is done again then");
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }

    <T> T read(String what, Function<Handle, T> work) {
        requireOpen();
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw failed(what, e);
        }
    }

    void write(String what, Consumer<Handle> work) {
        transaction(what, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Runs the work in a transaction, and again when another process came between. */
    <T> T transaction(String what, Function<Handle, T> work) {
        requireOpen();
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (JdbiException e) {
                if (attempt == TRIES || !Collision.isCauseOf(e)) {
                    throw failed(what, e);
                }
            }
        }
    }

    private StoreException failed(String what, JdbiException e) {
        if (Collision.isEndOfDatabase(e)) {
            lost = true;
        }
        return new StoreException(
                "Store " + place + " could not " + what + ": " + Collision.rootMessage(e)
                        + " - check that the database answers and that its disk has room",
                e);
    }
}
