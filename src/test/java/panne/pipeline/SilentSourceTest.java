package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import panne.domain.Post;

/** Sources that are down, slow or silent: who waits for them, and what becomes of what they bring later. */
final class SilentSourceTest extends WatchedFolders {
    @Test
    void aSourceThatIsDownHoldsUpNobodyForLong() throws IOException {
        Files.delete(second);
        Story.write(until(now), first.resolve("0.ndjson"));
        try (Service service = new Service(folder.resolve("data"), true)) {
            service.crawlOfSecond.run();
            service.crawlOfFirst.run();
            for (int beat = 0; beat < 7; beat++) {
                assertThat(service.station.pipeline.reached()).isEqualTo(Instant.EPOCH);
                service.crawlOfFirst.run();
                service.horizon.beat();
            }
            assertThat(service.station.pipeline.reached()).isEqualTo(now.minus(DELAY));

            Instant start = now;
            while (service.station.incidents().isEmpty()) {
                now = now.plusSeconds(10);
                Story.write(between(now.minusSeconds(10), now), first.resolve(now.getEpochSecond() + ".ndjson"));
                service.crawlOfSecond.run();
                service.crawlOfFirst.run();
                service.horizon.beat();
            }
            assertThat(Duration.between(start, now)).isLessThan(Duration.ofMinutes(3));
            assertThat(service.only().detected()).isBetween(now.minusSeconds(20), now);
        }
    }

    @Test
    void aSourceWhosePostsTakeLongIsNotTakenForDown() {
        Story.write(until(ONSET), first.resolve("0.ndjson"));
        Story.write(between(ONSET, POSTS.getLast().created()), second.resolve("0.ndjson"));
        now = ONSET.plus(Duration.ofMinutes(50));
        try (Service service = new Service(folder.resolve("data"), true)) {
            service.crawlOfFirst.run();
            Horizon.Lookout slow = service.horizon.add("slow", DELAY, PATIENCE);
            service.crawlOfSecond.run();
            Instant reached = service.station.pipeline.reached();

            slow.take(() -> {
                for (int beat = 0; beat < 20; beat++) {
                    service.crawlOfFirst.run();
                    service.horizon.beat();
                }
            });

            assertThat(service.station.pipeline.reached()).isEqualTo(reached);
        }
    }

    @Test
    void aSourceThatFallsSilentWhileOthersGoOnLeavesAGap() throws IOException {
        Story.write(until(now), first.resolve("0.ndjson"));
        try (Service service = new Service(folder.resolve("data"), true)) {
            service.crawlOfFirst.run();
            service.crawlOfSecond.run();
            Files.delete(second);
            Instant heard = now.minus(DELAY);
            for (int turn = 0; turn < 12; turn++) {
                now = now.plusSeconds(10);
                service.crawlOfFirst.run();
                service.crawlOfSecond.run();
                service.horizon.beat();
            }
            assertThat(service.station.store.sourceHealth().gapsSince(heard))
                    .singleElement()
                    .satisfies(gap -> {
                        assertThat(gap.source()).isEqualTo("second");
                        assertThat(gap.from()).isEqualTo(heard);
                        assertThat(gap.to()).isEqualTo(now.minus(DELAY));
                    });
        }
    }

    @Test
    void whatASourceBringsLaterFromItsGapRaisesNothingNeitherNowNorAfterARestart() throws IOException {
        List<Post> mine =
                POSTS.stream().filter(post -> !post.text().contains("whatsapp")).toList();
        List<Post> others =
                POSTS.stream().filter(post -> post.text().contains("whatsapp")).toList();
        Story.write(mine.stream().filter(post -> post.created().isBefore(now)).toList(), first.resolve("0.ndjson"));
        Story.write(others.stream().filter(post -> post.created().isBefore(now)).toList(), second.resolve("0.ndjson"));
        Path away = folder.resolve("away");
        try (Service service = new Service(folder.resolve("data"), true)) {
            service.crawlOfFirst.run();
            service.crawlOfSecond.run();
            Files.move(second, away);
            for (int turn = 0; turn < 24; turn++) {
                now = now.plusSeconds(10);
                service.crawlOfFirst.run();
                service.crawlOfSecond.run();
                service.horizon.beat();
            }
            Files.move(away, second);
            List<Post> missed = others.stream()
                    .filter(post -> !post.created().isBefore(ONSET)
                            && post.created().isBefore(service.station.pipeline.reached()))
                    .toList();
            Story.write(missed, second.resolve("1.ndjson"));
            service.crawlOfSecond.run();
            now = now.plusSeconds(60);
            service.crawlOfFirst.run();
            service.crawlOfSecond.run();

            assertThat(missed).hasSizeGreaterThan(100);
            assertThat(service.station.incidents()).isEmpty();
        }
        try (Service service = new Service(folder.resolve("data"), true)) {
            service.station.pipeline.complete(now);

            assertThat(service.station.incidents()).isEmpty();
        }
    }

    @Test
    void timeStandsStillWhileNothingIsHeardAndIsCaughtUpWith() throws IOException {
        Story.write(until(now), first.resolve("0.ndjson"));
        Path away = folder.resolve("away");
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();
            Files.move(first, away);
            for (int turn = 0; turn < 300; turn++) {
                now = now.plusSeconds(10);
                service.crawlOfFirst.run();
                service.horizon.beat();
            }
            assertThat(service.station.pipeline.reached()).isEqualTo(ONSET.minus(DELAY));

            Files.move(away, first);
            Story.write(between(ONSET, now), first.resolve("1.ndjson"));
            service.crawlOfFirst.run();
            assertSameTimes(service.only(), replayed(until(now)));
        }
    }
}
