package panne.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import panne.domain.Alert;

interface OutboxContract extends DatabaseContract {
    Instant NOW = Instant.parse("2022-10-25T07:19:10Z");
    String ANNA = "anna@example.org";

    @Test
    default void messagesComeBackAsTheyWereRendered() {
        StoreSettings settings = freshDatabase();
        Alert alert = SampleAlerts.opening(ANNA);
        try (Store store = Store.open(settings)) {
            assertThat(store.outbox().enqueue(alert)).isTrue();
        }
        try (Store store = Store.open(settings)) {
            assertThat(store.outbox().due(NOW)).singleElement().satisfies(pending -> {
                assertThat(pending.alert()).usingRecursiveComparison().isEqualTo(alert);
                assertThat(pending.attempts()).isZero();
            });
        }
    }

    @Test
    default void aKeyEntersOnce() {
        try (Store store = Store.open(freshDatabase())) {
            Outbox outbox = store.outbox();
            assertThat(outbox.enqueue(SampleAlerts.opening(ANNA))).isTrue();
            assertThat(outbox.enqueue(SampleAlerts.opening(ANNA))).isFalse();
            outbox.markSent(outbox.due(NOW).getFirst(), NOW);
            outbox.forgetTextsBefore(NOW.plusSeconds(1));
            assertThat(outbox.enqueue(SampleAlerts.opening(ANNA))).isFalse();
            assertThat(outbox.due(NOW.plus(Duration.ofDays(99)))).isEmpty();
            assertThat(outbox.summary()).isEqualTo(new OutboxSummary(0, 1, 0));
        }
    }

    @Test
    default void forgottenPostsAreNotNamedInWhatIsYetToBeSent() {
        try (Store store = Store.open(freshDatabase())) {
            Outbox outbox = store.outbox();
            outbox.enqueue(SampleAlerts.naming("x:1, x:12, bluesky:did:plc:abc/3k: post x:1.", ANNA));
            store.forget(Set.of("x:1", "bluesky:did:plc:abc/3k"));
            PendingAlert waiting = outbox.due(NOW).getFirst();
            assertThat(waiting.alert().text()).isEqualTo("(forgotten), x:12, (forgotten): post (forgotten).");
            assertThat(waiting.alert().html())
                    .isEqualTo(
                            "<p><a href=\"?q=(forgotten)\">(forgotten), x:12, (forgotten): post (forgotten).</a></p>");

            outbox.markSent(waiting, NOW);
            store.forget(Set.of("x:12"));
            assertThat(outbox.enqueue(waiting.alert())).isFalse();
            assertThat(outbox.summary()).isEqualTo(new OutboxSummary(0, 1, 0));
        }
    }

    @Test
    default void messagesAreHandedToOneSenderOnly() throws InterruptedException {
        try (Store store = Store.open(freshDatabase())) {
            for (int i = 0; i < 50; i++) {
                store.outbox().enqueue(SampleAlerts.opening(i + "@example.org"));
            }
            List<String> handedOut = Collections.synchronizedList(new ArrayList<>());
            Together.run(4, thread -> {
                for (int i = 0; i < 8; i++) {
                    store.outbox()
                            .due(NOW)
                            .forEach(pending -> handedOut.add(pending.alert().key()));
                }
            });
            assertThat(handedOut).hasSize(50).doesNotHaveDuplicates();
        }
    }

    @Test
    default void twoStoresShareOneOutboxWherePossible() {
        StoreSettings settings = freshDatabase();
        if (!settings.isPostgres()) {
            return;
        }
        try (Store one = Store.open(settings);
                Store other = Store.open(settings)) {
            one.outbox().enqueue(SampleAlerts.opening(ANNA));
            assertThat(other.outbox().due(NOW)).hasSize(1);
            assertThat(one.outbox().due(NOW)).isEmpty();
        }
    }

    @Test
    default void whatASenderLeftBehindIsHandedOutAgainLater() {
        try (Store store = Store.open(freshDatabase())) {
            store.outbox().enqueue(SampleAlerts.opening(ANNA));
            PendingAlert lost = store.outbox().due(NOW).getFirst();
            Instant later = NOW.plus(Outbox.CLAIM);
            assertThat(store.outbox().due(later.minusMillis(1))).isEmpty();
            PendingAlert taken = store.outbox().due(later).getFirst();
            store.outbox().markFailed(lost, "too late to tell", later, later);
            assertThat(store.outbox().due(later)).as("still in other hands").isEmpty();
            store.outbox().markSent(taken, later);
            assertThat(store.outbox().summary()).isEqualTo(new OutboxSummary(0, 1, 0));
        }
    }

    @Test
    default void whatAKilledProcessWasSendingIsHandedOutAtTheNextStartUnlessOthersMaySendIt() {
        StoreSettings settings = freshDatabase();
        try (Store store = Store.open(settings)) {
            store.outbox().enqueue(SampleAlerts.opening(ANNA));
            store.outbox().enqueue(SampleAlerts.opening("ben@example.org"));
            List<PendingAlert> taken = store.outbox().due(NOW);
            store.outbox().markSent(taken.getLast(), NOW);
        }
        try (Store store = Store.open(settings)) {
            int takenBack = store.outbox().takeBack();
            assertThat(takenBack).isEqualTo(settings.isPostgres() ? 0 : 1);
            assertThat(store.outbox().due(NOW.plusSeconds(1)))
                    .extracting(pending -> pending.alert().receiver())
                    .isEqualTo(settings.isPostgres() ? List.of() : List.of(ANNA));
        }
    }

    @Test
    default void whatIsTakenBackKeepsTheTimeOfItsNextTry() {
        try (Store store = Store.open(freshDatabase())) {
            store.outbox().enqueue(SampleAlerts.opening(ANNA));
            store.outbox().markFailed(store.outbox().due(NOW).getFirst(), "busy", NOW, NOW.plusSeconds(60));
            assertThat(store.outbox().takeBack()).isZero();
            assertThat(store.outbox().due(NOW.plusSeconds(59))).isEmpty();
        }
    }

    @Test
    default void failuresAreCountedAndTriedAgainWhenDue() {
        try (Store store = Store.open(freshDatabase())) {
            store.outbox().enqueue(SampleAlerts.opening(ANNA));
            Instant next = NOW.plusSeconds(60);
            store.outbox()
                    .markFailed(store.outbox().due(NOW).getFirst(), "connection refused\u0000".repeat(999), NOW, next);
            assertThat(store.outbox().due(next.minusMillis(1))).isEmpty();
            assertThat(store.outbox().due(next))
                    .singleElement()
                    .extracting(PendingAlert::attempts)
                    .isEqualTo(1);
        }
    }

    @Test
    default void whatFailsIsToldFromTheFirstFailureUntilItIsSent() {
        try (Store store = Store.open(freshDatabase())) {
            Outbox outbox = store.outbox();
            outbox.enqueue(SampleAlerts.opening(ANNA));
            outbox.enqueue(SampleAlerts.followUp("ended", ANNA));
            assertThat(outbox.backlog()).isEqualTo(new Backlog(2, 0, null, null, null));
            Instant second = NOW.plusSeconds(30);
            outbox.markFailed(outbox.due(NOW).getFirst(), "refused", NOW, second);
            outbox.markFailed(outbox.due(second).getFirst(), "away", second, second.plusSeconds(60));
            assertThat(outbox.backlog()).isEqualTo(new Backlog(2, 1, NOW, second.plusSeconds(60), "away"));
            outbox.markSent(outbox.due(second.plusSeconds(60)).getFirst(), second.plusSeconds(60));
            assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 0, null, null, null));
        }
    }

    @Test
    default void followUpsReachOnlyThoseWhoGotTheFirstMessage() {
        try (Store store = Store.open(freshDatabase())) {
            Outbox outbox = store.outbox();
            outbox.enqueue(SampleAlerts.opening(ANNA));
            assertThat(outbox.enqueue(SampleAlerts.followUp("ended", "new@example.org")))
                    .isFalse();
            assertThat(outbox.enqueue(SampleAlerts.followUp("ended", ANNA))).isTrue();
        }
    }

    @Test
    default void followUpsWaitForTheFirstMessage() {
        try (Store store = Store.open(freshDatabase())) {
            Outbox outbox = store.outbox();
            outbox.enqueue(SampleAlerts.opening(ANNA));
            outbox.enqueue(SampleAlerts.followUp("ended", ANNA));
            List<PendingAlert> first = outbox.due(NOW);
            assertThat(first).extracting(pending -> pending.alert().inReplyTo()).containsOnlyNulls();
            outbox.markFailed(first.getFirst(), "busy", NOW, NOW.plusSeconds(60));
            assertThat(outbox.due(NOW)).isEmpty();
            outbox.markSent(outbox.due(NOW.plusSeconds(60)).getFirst(), NOW.plusSeconds(61));
            assertThat(outbox.due(NOW.plusSeconds(62)))
                    .singleElement()
                    .extracting(pending -> pending.alert().inReplyTo())
                    .isNotNull();
        }
    }

    @Test
    default void givingUpAMessageGivesUpWhatFollowsIt() {
        try (Store store = Store.open(freshDatabase())) {
            Outbox outbox = store.outbox();
            outbox.enqueue(SampleAlerts.opening(ANNA));
            outbox.enqueue(SampleAlerts.followUp("ended", ANNA));
            outbox.giveUp(outbox.due(NOW).getFirst(), "550 no such user", NOW);
            assertThat(outbox.summary()).isEqualTo(new OutboxSummary(0, 0, 2));
            assertThat(outbox.enqueue(SampleAlerts.followUp("reopened", ANNA))).isFalse();
            assertThat(outbox.due(NOW.plus(Duration.ofDays(1)))).isEmpty();
        }
    }
}
