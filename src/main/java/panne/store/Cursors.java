package panne.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How far each source has been read: stored after the posts up to there are committed. */
public final class Cursors {
    /** What the column of names holds. */
    private static final int LONGEST_NAME = 300;

    private final Store store;

    Cursors(Store store) {
        this.store = store;
    }

    /** The cursor that was kept last under a name of any length, such as a path; empty if there was none. */
    public Optional<String> get(String source) {
        return store.read(
                "read the cursor of " + source,
                handle -> handle.createQuery("SELECT cursor_value FROM source_cursor WHERE source = :source")
                        .bind("source", key(source))
                        .mapTo(String.class)
                        .findOne());
    }

    /** Keeps a cursor, which may be as long as it likes. */
    public void put(String source, String cursor) {
        store.write("keep the cursor of " + source, handle -> put(handle, source, cursor));
    }

    static void put(Handle handle, String source, String cursor) {
        String key = key(source);
        int known = handle.createUpdate("UPDATE source_cursor SET cursor_value = :cursor WHERE source = :source")
                .bind("source", key)
                .bind("cursor", cursor)
                .execute();
        if (known == 0) {
            handle.createUpdate("INSERT INTO source_cursor (source, cursor_value) VALUES (:source, :cursor)")
                    .bind("source", key)
                    .bind("cursor", cursor)
                    .execute();
        }
    }

    /** A name that is too long for the table goes by its hash. */
    private static String key(String source) {
        return source.length() <= LONGEST_NAME ? source : "sha256:" + sha256(source);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
