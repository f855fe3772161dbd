package panne.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import panne.domain.Alert;

/**
 * Messages on their way out. A key enters once, for ever. A follow-up enters only for a receiver who got, or will get,
 * the message it follows, and is handed out after that one was sent.
 */
public final class Outbox {
    /** How many messages are handed out at a time. */
    static final int BATCH = 20;
    /** How long a sender may take for a batch before another may take it over. */
    static final Duration CLAIM = Duration.ofMinutes(20);

    private static final int MAX_MESSAGE = 2_000;

    private final Store store;
    private final boolean ownedAlone;

    /** @param ownedAlone whether no other process can send from here meanwhile */
    Outbox(Store store, boolean ownedAlone) {
        this.store = store;
        this.ownedAlone = ownedAlone;
    }

    /** Takes a message in. @return false if it has been here before, or follows one that its receiver never got */
    public boolean enqueue(Alert alert) {
        return store.transaction("take in message " + alert.key(), handle -> put(handle, alert));
    }

    /** Hands out messages that may be sent now, the oldest first, to nobody else meanwhile. */
    public List<PendingAlert> due(Instant now) {
        String claim = UUID.randomUUID().toString();
        return store.transaction("hand out messages", handle -> {
            for (long id : dueIds(handle, now)) {
                claim(handle, id, claim, now);
            }
            return handle.createQuery("SELECT * FROM outbox WHERE claim = :claim ORDER BY id")
                    .bind("claim", claim)
                    .map(Outbox::pending)
                    .list();
        });
    }

    /**
     * Takes back what an earlier process had been handed out and did not settle, as after a kill in the middle of
     * sending. To be called before anything is handed out. Where other processes may be sending, nothing is taken back:
     * the time of a claim tells then.
     *
     * @return how many messages wait again
     */
    public int takeBack() {
        return ownedAlone
                ? store.transaction(
                        "take back messages",
                        handle -> handle.execute("UPDATE outbox SET claim = NULL, claimed_until = NULL"
                                + " WHERE state = 'waiting' AND claim IS NOT NULL"))
                : 0;
    }

    /** Notes that a message was sent: it never goes out again. */
    public void markSent(PendingAlert sent, Instant at) {
        store.write(
                "note that " + sent.alert().key() + " was sent",
                handle -> handle.createUpdate("""
                        UPDATE outbox
                        SET state = 'sent', settled = :at, failure = NULL, claim = NULL, claimed_until = NULL
                        WHERE alert_key = :key""")
                        .bind("key", sent.alert().key())
                        .bind("at", at)
                        .execute());
    }

    /** Notes that a message could not be sent, and when to try again. */
    public void markFailed(PendingAlert failed, String failure, Instant at, Instant nextTry) {
        store.write(
                "note that " + failed.alert().key() + " failed",
                handle -> handle.createUpdate("""
                        UPDATE outbox
                        SET attempts = attempts + 1, next_try = :next, failure = :failure,
                            failing_since = COALESCE(failing_since, :at), claim = NULL, claimed_until = NULL
                        WHERE alert_key = :key AND claim = :claim AND state = 'waiting'""")
                        .bind("key", failed.alert().key())
                        .bind("claim", failed.claim())
                        .bind("at", at)
                        .bind("next", nextTry)
                        .bind("failure", shorten(failure))
                        .execute());
    }

    /** Notes that a message will never be sent, nor will those that follow it. */
    public void giveUp(PendingAlert failed, String failure, Instant at) {
        store.write(
                "give up " + failed.alert().key(),
                handle -> handle.createUpdate("""
                        UPDATE outbox
                        SET state = 'failed', attempts = attempts + 1, settled = :at, failure = :failure,
                            claim = NULL, claimed_until = NULL
                        WHERE state = 'waiting' AND (alert_key = :key OR in_reply_to = :messageId)""")
                        .bind("key", failed.alert().key())
                        .bind("messageId", failed.alert().messageId())
                        .bind("at", at)
                        .bind("failure", shorten(failure))
                        .execute());
    }

    /** How many messages wait, went out and were given up. */
    public OutboxSummary summary() {
        return store.read(
                "count messages",
                handle -> handle.createQuery("""
                        SELECT COUNT(CASE WHEN state = 'waiting' THEN 1 END) AS waiting,
                            COUNT(CASE WHEN state = 'sent' THEN 1 END) AS sent,
                            COUNT(CASE WHEN state = 'failed' THEN 1 END) AS failed
                        FROM outbox""")
                        .map((row, context) ->
                                new OutboxSummary(row.getLong("waiting"), row.getLong("sent"), row.getLong("failed")))
                        .one());
    }

    /** How many messages wait, and whether sending them has failed. */
    public Backlog backlog() {
        return store.read(
                "look at what waits",
                handle -> handle.createQuery("""
                        SELECT COUNT(*) AS waiting, COUNT(CASE WHEN attempts > 0 THEN 1 END) AS failing,
                            MIN(failing_since) AS since, MIN(CASE WHEN attempts > 0 THEN next_try END) AS next_try,
                            (SELECT failure FROM outbox WHERE state = 'waiting' AND attempts > 0
                                ORDER BY failing_since, id LIMIT 1) AS failure
                        FROM outbox WHERE state = 'waiting'""")
                        .map((row, context) -> new Backlog(
                                row.getLong("waiting"),
                                row.getLong("failing"),
                                InstantColumns.read(row, "since"),
                                InstantColumns.read(row, "next_try"),
                                row.getString("failure")))
                        .one());
    }

    /** Drops the text of messages that were settled before the given time; their keys stay. */
    public void forgetTextsBefore(Instant time) {
        store.write(
                "forget old messages",
                handle -> handle.createUpdate(
                                "UPDATE outbox SET alert_json = NULL WHERE state <> 'waiting' AND settled < :time")
                        .bind("time", time)
                        .execute());
    }

    /** Messages that name one of the posts: the text of those that are settled is dropped, the others say it no more. */
    static void forget(Handle handle, Set<String> posts) {
        PostMentions mentions = new PostMentions(posts);
        for (long id : handle.createQuery("SELECT id FROM outbox WHERE alert_json IS NOT NULL")
                .mapTo(Long.class)
                .list()) {
            Alert alert = handle.createQuery("SELECT alert_json FROM outbox WHERE id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .map(AlertJson::read)
                    .one();
            if (mentions.isIn(alert)) {
                handle.createUpdate("""
                                UPDATE outbox
                                SET alert_json = CASE WHEN state = 'waiting' THEN :json ELSE NULL END
                                WHERE id = :id""")
                        .bind("id", id)
                        .bind("json", AlertJson.write(mentions.blankedIn(alert)))
                        .execute();
            }
        }
    }

    static boolean put(Handle handle, Alert alert) {
        if (isKnown(handle, alert.key()) || !isWanted(handle, alert.inReplyTo())) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO outbox (alert_key, incident, receiver, message_id, in_reply_to, alert_json, state,
                            attempts)
                        VALUES (:key, :incident, :receiver, :messageId, :inReplyTo, :json, 'waiting', 0)""")
                .bind("key", alert.key())
                .bind("incident", alert.incident())
                .bind("receiver", alert.receiver())
                .bind("messageId", alert.messageId())
                .bind("inReplyTo", alert.inReplyTo())
                .bind("json", AlertJson.write(alert))
                .execute();
        return true;
    }

    private static boolean isKnown(Handle handle, String key) {
        return handle.createQuery("SELECT 1 FROM outbox WHERE alert_key = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static boolean isWanted(Handle handle, @Nullable String inReplyTo) {
        return inReplyTo == null
                || handle.createQuery("SELECT 1 FROM outbox WHERE message_id = :id AND state <> 'failed'")
                        .bind("id", inReplyTo)
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent();
    }

    private static List<Long> dueIds(Handle handle, Instant now) {
        return handle.createQuery("""
                        SELECT id FROM outbox
                        WHERE state = 'waiting' AND (next_try IS NULL OR next_try <= :now)
                            AND (claimed_until IS NULL OR claimed_until <= :now)
                            AND (in_reply_to IS NULL OR EXISTS (
                                SELECT 1 FROM outbox opener
                                WHERE opener.message_id = outbox.in_reply_to AND opener.state = 'sent'))
                        ORDER BY id LIMIT :limit""")
                .bind("now", now)
                .bind("limit", BATCH)
                .mapTo(Long.class)
                .list();
    }

    /** The condition is looked at again under the row's lock, so of two processes one gets the message. */
    private static void claim(Handle handle, long id, String claim, Instant now) {
        handle.createUpdate("""
                        UPDATE outbox SET claim = :claim, claimed_until = :until
                        WHERE id = :id AND state = 'waiting' AND (next_try IS NULL OR next_try <= :now)
                            AND (claimed_until IS NULL OR claimed_until <= :now)""")
                .bind("id", id)
                .bind("claim", claim)
                .bind("until", now.plus(CLAIM))
                .bind("now", now)
                .execute();
    }

    private static PendingAlert pending(ResultSet row, StatementContext context) throws SQLException {
        return new PendingAlert(
                AlertJson.read(requireNonNull(row.getString("alert_json"), "alert_json is null")),
                row.getInt("attempts"),
                row.getString("claim"));
    }

    private static String shorten(String message) {
        String clean = message.replace('\0', ' ');
        return clean.length() <= MAX_MESSAGE ? clean : clean.substring(0, MAX_MESSAGE);
    }
}
