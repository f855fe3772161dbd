package panne.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import panne.domain.Alert;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.IncidentUpdate;
import panne.domain.IncidentUpdate.Kind;
import panne.domain.SampleOutage;

interface IncidentsContract extends DatabaseContract {
    @Test
    default void incidentsComeBackAsTheyWere() {
        StoreSettings settings = freshDatabase();
        IncidentUpdate update = SampleOutage.update(Kind.ENDED);
        try (Store store = Store.open(settings)) {
            store.incidents().put(update);
        }
        try (Store store = Store.open(settings)) {
            assertThat(store.incidents().find(update.incident().id()))
                    .contains(new RecordedIncident(update.incident(), Kind.ENDED, update.at(), update.curve()));
            assertThat(store.incidents().find("telegram-20221025-0717")).isEmpty();
        }
    }

    @Test
    default void anIncidentIsOnRecordInItsLastState() {
        try (Store store = Store.open(freshDatabase())) {
            store.incidents().put(SampleOutage.update(Kind.SUSPECTED));
            store.incidents().put(SampleOutage.update(Kind.CONFIRMED));
            assertThat(store.incidents().current())
                    .extracting(recorded -> recorded.incident().state(), RecordedIncident::lastUpdate)
                    .containsExactly(tuple(IncidentState.CONFIRMED, Kind.CONFIRMED));
            store.incidents().put(SampleOutage.update(Kind.ENDED));
            assertThat(store.incidents().current()).isEmpty();
            assertThat(store.incidents().since(Instant.EPOCH, 10)).hasSize(1);
        }
    }

    @Test
    default void forgottenPostsLeaveNoTrace() {
        try (Store store = Store.open(freshDatabase())) {
            IncidentUpdate update = SampleOutage.update(Kind.ENDED);
            store.incidents().put(update);
            assertThat(store.forget(Set.of("x:158"))).isZero();
            assertThat(store.forget(Set.of("x:1584797", "x:1584825", "x:1584830")))
                    .isEqualTo(1);

            Incident left =
                    store.incidents().find(update.incident().id()).orElseThrow().incident();
            assertThat(left.examples()).containsExactly("x:1584801", "bluesky:3kx2");
            assertThat(left.statement()).isNull();
            assertThat(left.declaredFixed()).isNull();
            assertThat(left.reports()).isEqualTo(update.incident().reports());
        }
    }

    @Test
    default void withdrawnOnesAreFoundByIdOnly() {
        try (Store store = Store.open(freshDatabase())) {
            store.incidents().put(SampleOutage.update(Kind.SUSPECTED));
            store.incidents().put(SampleOutage.update(Kind.WITHDRAWN));
            assertThat(store.incidents().current()).isEmpty();
            assertThat(store.incidents().since(Instant.EPOCH, 10)).isEmpty();
            assertThat(store.incidents().find("whatsapp-20221025-0717")).isPresent();
        }
    }

    @Test
    default void sinceMeansAliveThenOrLater() {
        try (Store store = Store.open(freshDatabase())) {
            store.incidents().put(SampleOutage.update(Kind.ENDED));
            assertThat(store.incidents().since(SampleOutage.ENDED, 10)).hasSize(1);
            assertThat(store.incidents().since(SampleOutage.ENDED.plusMillis(1), 10))
                    .isEmpty();
            assertThat(store.incidents().since(Instant.EPOCH, 0)).isEmpty();
        }
    }

    @Test
    default void recordingAnUpdateTwiceChangesNothing() {
        try (Store store = Store.open(freshDatabase())) {
            IncidentUpdate update = SampleOutage.update(Kind.CONFIRMED);
            List<Alert> alerts = List.of(SampleAlerts.opening("a@example.org"), SampleAlerts.opening("b@example.org"));
            assertThat(store.record(update, alerts)).isEqualTo(2);
            assertThat(store.record(update, alerts)).isZero();
            assertThat(store.outbox().summary()).isEqualTo(new OutboxSummary(2, 0, 0));
            assertThat(store.incidents().current()).hasSize(1);
        }
    }

    @Test
    default void anUpdateAndItsMessagesAreOnRecordTogetherOrNotAtAll() {
        try (Store store = Store.open(freshDatabase())) {
            Alert tooLong = SampleAlerts.opening("x".repeat(1000) + "@example.org");
            assertThat(catchThrowable(() -> store.record(
                            SampleOutage.update(Kind.CONFIRMED), List.of(SampleAlerts.opening("a@b.org"), tooLong))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("record CONFIRMED of incident whatsapp-20221025-0717");
            assertThat(store.incidents().current()).isEmpty();
            assertThat(store.outbox().summary()).isEqualTo(new OutboxSummary(0, 0, 0));
        }
    }

    @Test
    default void twoProcessesMayRecordTheSameUpdateAtOnce() throws InterruptedException {
        StoreSettings settings = freshDatabase();
        try (Store store = Store.open(settings)) {
            Together.run(4, thread -> {
                for (int i = 0; i < 10; i++) {
                    store.record(
                            at(SampleOutage.update(Kind.CONFIRMED), i), List.of(SampleAlerts.opening("a@example.org")));
                }
            });
            assertThat(store.outbox().summary()).isEqualTo(new OutboxSummary(1, 0, 0));
            assertThat(store.incidents().current()).hasSize(1);
        }
    }

    @Test
    default void figuresThatAreNoNumbersComeBackToo() {
        Incident sample = SampleOutage.confirmed();
        Incident endless = IncidentReader.incident(IncidentJson.exact(sample)
                .replace("\"surprise\":27.9,\"countries\"", "\"surprise\":\"Infinity\",\"countries\""));
        try (Store store = Store.open(freshDatabase())) {
            store.incidents().put(new IncidentUpdate(Kind.CONFIRMED, SampleOutage.CONFIRMED, endless, List.of()));
            assertThat(store.incidents()
                            .find(sample.id())
                            .orElseThrow()
                            .incident()
                            .surprise())
                    .isInfinite();
        }
    }

    private static IncidentUpdate at(IncidentUpdate update, int seconds) {
        return new IncidentUpdate(
                update.kind(), update.at().plus(Duration.ofSeconds(seconds)), update.incident(), update.curve());
    }
}
