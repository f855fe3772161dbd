package panne.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How far each source has been read: stored after the posts up to there are committed. */
public final class Cursors {
    private final Store store;

    Cursors(Store store) {
        this.store = store;
    }

    public Optional<String> get(String source) {
        return store.read(
                "read the cursor of " + source,
                handle -> handle.createQuery("SELECT cursor_value FROM source_cursor WHERE source = :source")
                        .bind("source", source)
                        .mapTo(String.class)
                        .findOne());
    }

    public void put(String source, String cursor) {
        store.write("keep the cursor of " + source, handle -> put(handle, source, cursor));
    }

    static void put(Handle handle, String source, String cursor) {
        int known = handle.createUpdate("UPDATE source_cursor SET cursor_value = :cursor WHERE source = :source")
                .bind("source", source)
                .bind("cursor", cursor)
                .execute();
        if (known == 0) {
            handle.createUpdate("INSERT INTO source_cursor (source, cursor_value) VALUES (:source, :cursor)")
                    .bind("source", source)
                    .bind("cursor", cursor)
                    .execute();
        }
    }
}
