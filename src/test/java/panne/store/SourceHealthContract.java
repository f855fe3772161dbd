package panne.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import panne.domain.SourceGap;

interface SourceHealthContract extends DatabaseContract {
    Instant EARLY = Instant.parse("2022-09-25T01:59:59.123456Z"); // the hour that Chatham's clocks skip
    Instant LATE = Instant.parse("2023-04-01T14:15:00Z"); // the hour that they have twice

    @Test
    default void successAndFailureAreTold() {
        StoreSettings settings = freshDatabase();
        try (Store store = Store.open(settings)) {
            store.sourceHealth().succeeded("x", EARLY);
            store.advance("x", "sinceId=1", 40);
            store.sourceHealth().failed("x", LATE, "429 too many requests");
            store.sourceHealth().failed("x", LATE, "429 too many requests");
            store.advance("bluesky", "1", 2);
            store.sourceHealth().succeeded("bluesky", LATE);
            store.advance("bluesky", "2", 3);
            store.sourceHealth().rejected("bluesky", 1);
            store.sourceHealth().rejected("bluesky", 2);
        }
        try (Store store = Store.open(settings)) {
            assertThat(store.sourceHealth().all())
                    .containsExactly(
                            new SourceStatus("bluesky", LATE, null, null, 0, 5, 3),
                            new SourceStatus("x", EARLY, LATE, "429 too many requests", 2, 40, 0));
            assertThat(store.sourceHealth().all().getLast().isFailing()).isTrue();
            assertThat(store.cursors().get("bluesky")).contains("2");
            store.sourceHealth().succeeded("x", LATE);
            assertThat(store.sourceHealth().all().getLast().isFailing()).isFalse();
        }
    }

    @Test
    default void gapsAreKeptUntilForgotten() {
        try (Store store = Store.open(freshDatabase())) {
            SourceGap first = new SourceGap("x", EARLY, EARLY.plusSeconds(60));
            store.sourceHealth().gap(first);
            store.sourceHealth().gap(new SourceGap("x", LATE, LATE.plusSeconds(1)));
            SourceGap grown = new SourceGap("x", LATE, LATE.plusSeconds(90));
            store.sourceHealth().gap(grown);
            assertThat(store.sourceHealth().gapsSince(Instant.EPOCH)).containsExactly(first, grown);
            assertThat(store.sourceHealth().gapsSince(first.to())).containsExactly(grown);
            store.sourceHealth().forgetGapsBefore(LATE);
            assertThat(store.sourceHealth().gapsSince(Instant.EPOCH)).containsExactly(grown);
        }
    }
}
