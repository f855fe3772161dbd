package panne.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

interface CursorsContract extends DatabaseContract {
    @Test
    default void aSourceThatWasNeverReadHasNoCursor() {
        try (Store store = Store.open(freshDatabase())) {
            assertThat(store.cursors().get("x")).isEmpty();
        }
    }

    @Test
    default void cursorsSurviveARestart() {
        StoreSettings settings = freshDatabase();
        try (Store store = Store.open(settings)) {
            store.cursors().put("x", "sinceId=1");
            store.cursors().put("x", "sinceId=2");
            store.cursors().put("file:été.ndjson'; DROP TABLE incident; --", "17 \uD83D\uDE31");
        }
        try (Store store = Store.open(settings)) {
            assertThat(store.cursors().get("x")).contains("sinceId=2");
            assertThat(store.cursors().get("file:été.ndjson'; DROP TABLE incident; --"))
                    .contains("17 \uD83D\uDE31");
        }
    }

    @Test
    default void namesAndCursorsMayBeAsLongAsTheyLike() {
        StoreSettings settings = freshDatabase();
        String path = "replay/" + "folder/".repeat(500);
        String cursor = "{\"a file\":\"12@3300#ab\"}".repeat(100_000);
        try (Store store = Store.open(settings)) {
            store.advance("folder", cursor, 1);
            store.advance("folder", cursor + "2", 1);
            store.cursors().put(path + "a", "1");
            store.cursors().put(path + "b", "2");
        }
        try (Store store = Store.open(settings)) {
            assertThat(store.cursors().get("folder")).contains(cursor + "2");
            assertThat(store.cursors().get(path + "a")).contains("1");
            assertThat(store.cursors().get(path + "b")).contains("2");
            assertThat(store.cursors().get(path)).isEmpty();
        }
    }

    @Test
    default void twoProcessesMayMoveTheSameCursorAtOnce() throws InterruptedException {
        try (Store store = Store.open(freshDatabase())) {
            Together.run(4, thread -> {
                for (int i = 0; i < 25; i++) {
                    store.cursors().put("x", thread + ":" + i);
                }
            });
            assertThat(store.cursors().get("x"))
                    .hasValueSatisfying(cursor -> assertThat(cursor).endsWith(":24"));
        }
    }
}
