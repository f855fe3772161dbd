package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.Post;
import panne.source.file.FolderSource;
import panne.store.OutboxSummary;

/** What is heard late is told with its own times: an installation that lives by the clock reads watched folders. */
final class CatchUpTest extends WatchedFolders {
    @Test
    void anOutageFoundAtTheFirstStartHasItsTrueOnset() {
        now = ONSET.plus(Duration.ofMinutes(50));
        Story.write(until(now), first.resolve("posts.ndjson"));
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();

            assertSameTimes(service.only(), replayed(until(now)));
            assertThat(service.only().state()).isEqualTo(IncidentState.CONFIRMED);
            assertThat(service.station.store.outbox().summary()).isEqualTo(new OutboxSummary(1, 0, 0));
        }
    }

    @Test
    void filesAreTakenInOrderOfTimeWhateverTheirNames() {
        now = ONSET.plus(Duration.ofMinutes(50));
        Story.write(between(ONSET.plusSeconds(600), now), first.resolve("a.ndjson"));
        Story.write(until(ONSET.minusSeconds(3600)).reversed(), first.resolve("b.ndjson"));
        Story.write(between(ONSET.minusSeconds(3600), ONSET.plusSeconds(600)), first.resolve("c.ndjson"));
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();

            assertSameTimes(service.only(), replayed(until(now)));
        }
    }

    @Test
    void anOutageMissedWhileNothingRanHasItsTrueOnset() {
        Story.write(until(now), first.resolve("1.ndjson"));
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();
        }
        now = ONSET.plus(Duration.ofMinutes(58));
        Story.write(between(ONSET, now), first.resolve("2.ndjson"));
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();

            assertSameTimes(service.only(), replayed(until(now)));
            assertThat(service.station.store.sourceHealth().gapsSince(Story.START))
                    .isEmpty();
        }
    }

    @Test
    void anOutageThatIsOverIsToldAsOver() {
        Story.write(until(now), first.resolve("1.ndjson"));
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();
            now = ONSET.plus(Duration.ofHours(5));
            Story.write(between(ONSET, now), first.resolve("2.ndjson"));
            service.crawlOfFirst.run();

            assertThat(service.only().state()).isEqualTo(IncidentState.ENDED);
            assertSameTimes(service.only(), replayed(until(now)));
            assertThat(service.station.store.outbox().due(now))
                    .singleElement()
                    .satisfies(pending -> assertThat(pending.alert().subject()).startsWith("ENDED"));
        }
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();
            assertThat(service.station.store.outbox().summary()).isEqualTo(new OutboxSummary(1, 0, 0));
        }
    }

    @Test
    void aKillInTheMiddleOfACatchUpChangesNothing() {
        now = ONSET.plus(Duration.ofMinutes(50));
        Story.write(until(now), first.resolve("posts.ndjson"));
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.station.pipeline.gather("first", until(ONSET.plusSeconds(1200)));
            service.station.pipeline.commit();
            assertThat(service.station.incidents()).isEmpty();
        }
        try (Service service = new Service(folder.resolve("data"), false)) {
            assertThat(service.station.incidents()).isEmpty();
            service.crawlOfFirst.run();

            assertThat(service.station.index.size()).isEqualTo(until(now).size());
            assertSameTimes(service.only(), replayed(until(now)));
            assertThat(service.station.store.outbox().summary()).isEqualTo(new OutboxSummary(1, 0, 0));
        }
    }

    @Test
    void moreThanMemoryHoldsIsFoldedInOldestFirst() {
        now = ONSET.plus(Duration.ofMinutes(50));
        Story.write(until(now), first.resolve("posts.ndjson"));
        Station station = Station.start(
                folder.resolve("data"),
                UnaryOperator.identity(),
                Station::messages,
                new PipelineSettings(2, Duration.ofDays(84), 2000));
        try (Service service = new Service(station, false)) {
            service.crawlOfFirst.run();

            assertSameTimes(service.only(), replayed(until(now)));
        }
    }

    @Test
    void aSourceThatIsAtNowWaitsForOneThatCatchesUp() {
        List<Post> mine = new ArrayList<>(POSTS);
        mine.removeIf(post -> post.text().contains("whatsapp"));
        List<Post> others = new ArrayList<>(POSTS);
        others.removeAll(mine);
        now = ONSET.plus(Duration.ofMinutes(50));
        Story.write(mine.stream().filter(post -> post.created().isBefore(now)).toList(), first.resolve("a.ndjson"));
        Story.write(others.stream().filter(post -> post.created().isBefore(now)).toList(), second.resolve("b.ndjson"));
        try (Service service = new Service(folder.resolve("data"), true)) {
            service.crawlOfFirst.run();
            assertThat(service.station.pipeline.reached()).isEqualTo(Instant.EPOCH);

            service.crawlOfSecond.run();
            assertSameTimes(service.only(), replayed(until(now)));
        }
    }

    @Test
    void aLateFileIsCountedButRaisesNothing() {
        List<Post> late = between(ONSET, ONSET.plusSeconds(3600)).stream()
                .filter(post -> post.text().contains("whatsapp"))
                .toList();
        now = ONSET.plus(Duration.ofHours(6));
        List<Post> rest = new ArrayList<>(until(now));
        rest.removeAll(late);
        Story.write(rest, first.resolve("1.ndjson"));
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();
            Story.write(late, first.resolve("0-late.ndjson"));
            FolderSource source = FolderSource.of("first", first, service.clock);
            Crawl crawl = new Crawl(
                    service.station.pipeline,
                    service.station.store,
                    service.clock,
                    service.horizon.add("again", DELAY, PATIENCE));

            CrawlReport report = crawl.run(source);

            assertThat(report.ingested().indexed()).isEqualTo(late.size());
            assertThat(report.ingested().late()).isEqualTo(late.size());
            assertThat(service.station.incidents()).isEmpty();
        }
    }

    @Test
    void whatHappensNowIsToldSoonerThanAMinuteAfterItCouldBeKnown() {
        Story.write(until(now), first.resolve("0.ndjson"));
        Instant told = now;
        try (Service service = new Service(folder.resolve("data"), false)) {
            service.crawlOfFirst.run();
            while (service.station.incidents().isEmpty()) {
                now = now.plusSeconds(10);
                Story.write(between(now.minusSeconds(10), now), first.resolve(now.getEpochSecond() + ".ndjson"));
                service.crawlOfFirst.run();
            }
            told = now;
            Instant newest = until(now).getLast().created();
            assertThat(service.only().detected())
                    .isEqualTo(
                            newest.isBefore(now.minusSeconds(10))
                                    ? newest
                                    : service.only().detected());
        }
        Incident expected = replayed(until(told.plusSeconds(60)));
        assertThat(told).isBefore(expected.detected().plusSeconds(20));
    }
}
