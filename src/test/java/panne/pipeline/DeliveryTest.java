package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.alert.SendResult;
import panne.domain.Alert;
import panne.store.OutboxSummary;
import panne.store.Store;
import panne.store.StoreSettings;

final class DeliveryTest {
    private final Deque<SendResult> answers = new ArrayDeque<>();
    private final List<Instant> tries = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private Instant now = Instant.parse("2022-10-25T07:20:00Z");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.inFolder(folder));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Delivery delivery() {
        InstantSource time = () -> now;
        return new Delivery(store.outbox(), this::send, time.withZone(ZoneOffset.UTC));
    }

    private SendResult send(Alert alert) {
        tries.add(now);
        SendResult answer = answers.isEmpty() ? new SendResult.Sent() : answers.remove();
        if (answer instanceof SendResult.Sent) {
            sent.add(alert.key());
        }
        return answer;
    }

    private static Alert alert(String key) {
        return new Alert(key, "incident", "anna@example.org", key, "text", "html", List.of(), key + "@x.org", null);
    }

    @Test
    void sendsEachMessageOnce() {
        store.outbox().enqueue(alert("one"));
        store.outbox().enqueue(alert("two"));

        assertThat(delivery().run()).isEqualTo(new DeliveryReport(2, 0, 0));
        assertThat(delivery().run()).isEqualTo(new DeliveryReport(0, 0, 0));

        assertThat(sent).containsExactly("one", "two");
        assertThat(store.outbox().enqueue(alert("one"))).isFalse();
    }

    @Test
    void triesAgainEverMoreSeldomUntilItWorks() {
        answers.addAll(List.of(postponed(), postponed(), postponed()));
        store.outbox().enqueue(alert("one"));

        for (int second = 0; second < 300; second += 10) {
            delivery().run();
            now = now.plusSeconds(10);
        }

        assertThat(sent).containsExactly("one");
        assertThat(tries).hasSize(4);
        assertThat(waits()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120));
    }

    @Test
    void givesUpAfterTwoDays() {
        for (int i = 0; i < 100; i++) {
            answers.add(postponed());
        }
        store.outbox().enqueue(alert("one"));

        for (int hour = 0; hour < 96; hour++) {
            delivery().run();
            now = now.plus(Duration.ofHours(1));
        }

        assertThat(store.outbox().summary()).isEqualTo(new OutboxSummary(0, 0, 1));
        assertThat(Duration.between(tries.getFirst(), tries.getLast()))
                .isBetween(Duration.ofHours(40), Duration.ofHours(72));
    }

    @Test
    void doesNotInsistWhereTheServerRefuses() {
        answers.add(new SendResult.Refused("no such user"));
        store.outbox().enqueue(alert("one"));
        store.outbox().enqueue(alert("two"));

        assertThat(delivery().run()).isEqualTo(new DeliveryReport(1, 0, 1));
        assertThat(sent).containsExactly("two");
        assertThat(store.outbox().summary()).isEqualTo(new OutboxSummary(0, 1, 1));
    }

    private static SendResult postponed() {
        return new SendResult.Postponed("server away");
    }

    private List<Duration> waits() {
        List<Duration> waits = new ArrayList<>();
        for (int i = 1; i < tries.size(); i++) {
            waits.add(Duration.between(tries.get(i - 1), tries.get(i)));
        }
        return waits;
    }
}
