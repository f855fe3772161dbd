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
