package panne.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import panne.domain.SourceGap;

/** Which sources answer, how much they gave, and when they were blind. */
public final class SourceHealth {
    private static final int MAX_GAPS = 10_000;
    private static final int MAX_MESSAGE = 2_000;

    private final Store store;

    SourceHealth(Store store) {
        this.store = store;
    }

    /** Notes that a source answered. */
    public void succeeded(String source, Instant at) {
        store.write("note that " + source + " answered", handle -> {
            ensure(handle, source);
            handle.createUpdate("""
                            UPDATE source_health
                            SET last_success = :at, failures_in_a_row = 0
                            WHERE source = :source""").bind("source", source).bind("at", at).execute();
        });
    }

    /** Notes that a source gave so many more posts. */
    static void gave(Handle handle, String source, long posts) {
        ensure(handle, source);
        handle.createUpdate("UPDATE source_health SET posts = posts + :posts WHERE source = :source")
                .bind("source", source)
                .bind("posts", posts)
                .execute();
    }

    /** Notes that a source failed, and why. */
    public void failed(String source, Instant at, String message) {
        store.write("note that " + source + " failed", handle -> {
            ensure(handle, source);
            handle.createUpdate("""
                            UPDATE source_health
                            SET last_failure = :at, failure = :failure, failures_in_a_row = failures_in_a_row + 1
                            WHERE source = :source""")
                    .bind("source", source)
                    .bind("at", at)
                    .bind("failure", shorten(message))
                    .execute();
        });
    }

    /** Notes that so many more inputs of a source could not be read. */
    public void rejected(String source, long inputs) {
        store.write("note what " + source + " gave in vain", handle -> {
            ensure(handle, source);
            handle.createUpdate("UPDATE source_health SET rejected = rejected + :inputs WHERE source = :source")
                    .bind("source", source)
                    .bind("inputs", inputs)
                    .execute();
        });
    }

    /** Notes a span in which a source was blind; one that begins at the same time is replaced. */
    public void gap(SourceGap gap) {
        store.write("note a gap of " + gap.source(), handle -> {
            handle.createUpdate("DELETE FROM source_gap WHERE source = :source AND gap_from = :from")
                    .bind("source", gap.source())
                    .bind("from", gap.from())
                    .execute();
            handle.createUpdate("INSERT INTO source_gap (source, gap_from, gap_to) VALUES (:source, :from, :to)")
                    .bind("source", gap.source())
                    .bind("from", gap.from())
                    .bind("to", gap.to())
                    .execute();
        });
    }

    /** All sources that were ever tried, by name. */
    public List<SourceStatus> all() {
        return store.read(
                "read the health of sources",
                handle -> handle.createQuery("SELECT * FROM source_health ORDER BY source")
                        .map(SourceHealth::status)
                        .list());
    }

    /** The newest gaps that end after the given time, oldest first. */
    public List<SourceGap> gapsSince(Instant time) {
        return store.read(
                "read gaps",
                handle -> handle.createQuery("""
                        SELECT source, gap_from, gap_to FROM source_gap WHERE gap_to > :time
                        ORDER BY gap_from DESC, source LIMIT :limit""")
                        .bind("time", time)
                        .bind("limit", MAX_GAPS)
                        .map(SourceHealth::gap)
                        .list()
                        .reversed());
    }

    /** Forgets gaps that ended before the given time. */
    public void forgetGapsBefore(Instant time) {
        store.write(
                "forget old gaps",
                handle -> handle.createUpdate("DELETE FROM source_gap WHERE gap_to < :time")
                        .bind("time", time)
                        .execute());
    }

    private static void ensure(Handle handle, String source) {
        boolean known = handle.createQuery("SELECT 1 FROM source_health WHERE source = :source")
                .bind("source", source)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!known) {
            handle.createUpdate("INSERT INTO source_health (source) VALUES (:source)")
                    .bind("source", source)
                    .execute();
        }
    }

    private static SourceStatus status(ResultSet row, StatementContext context) throws SQLException {
        return new SourceStatus(
                row.getString("source"),
                InstantColumns.read(row, "last_success"),
                InstantColumns.read(row, "last_failure"),
                row.getString("failure"),
                row.getInt("failures_in_a_row"),
                row.getLong("posts"),
                row.getLong("rejected"));
    }

    private static SourceGap gap(ResultSet row, StatementContext context) throws SQLException {
        return new SourceGap(
                row.getString("source"),
                InstantColumns.readPresent(row, "gap_from"),
                InstantColumns.readPresent(row, "gap_to"));
    }

    private static String shorten(String message) {
        String clean = message.replace('\0', ' ');
        return clean.length() <= MAX_MESSAGE ? clean : clean.substring(0, MAX_MESSAGE);
    }
}
