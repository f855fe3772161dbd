package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.Post;
import panne.source.file.FileSource;
import panne.source.file.FolderSource;
import panne.store.OutboxSummary;

/** What is heard late is told with its own times: an installation that lives by the clock reads watched folders. */
final class CatchUpTest {
    private static final List<Post> POSTS = Story.tenDays();
    private static final Instant ONSET = Story.START.plus(Duration.ofDays(8).plusHours(7));
    private static final Duration DELAY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path first;
    private Path second;
    private Instant now = ONSET;

    @BeforeEach
    void makeFolders() throws IOException {
        first = Files.createDirectory(folder.resolve("first"));
        second = Files.createDirectory(folder.resolve("second"));
    }

    /** A service that runs: all that {@code panne run} has, crawled by hand. */
    private final class Service implements AutoCloseable {
        private final Station station;
        private final Horizon horizon;
        private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        private final Runnable crawlOfFirst;
        private final Runnable crawlOfSecond;

        Service(Path data, boolean both) {
            this(Station.start(data), both);
        }

        Service(Station station, boolean both) {
            this.station = station;
            horizon = new Horizon(station.pipeline);
            crawlOfFirst = crawl("first", first);
            crawlOfSecond = both ? crawl("second", second) : () -> {};
        }

        private Runnable crawl(String name, Path watched) {
            FolderSource source = FolderSource.of(name, watched, clock);
            Crawl crawl = new Crawl(station.pipeline, station.store, clock, horizon.add(name, DELAY, PATIENCE));
            return () -> crawl.run(source);
        }

        Incident only() {
            assertThat(station.incidents()).hasSize(1);
            return station.incidents().getFirst().incident();
        }

        @Override
        public void close() {
            station.close();
        }
    }

    private static List<Post> between(Instant from, Instant to) {
        return POSTS.stream()
                .filter(post -> !post.created().isBefore(from) && post.created().isBefore(to))
                .toList();
    }

    private static List<Post> until(Instant time) {
        return between(Instant.MIN, time);
    }

    private Incident replayed(List<Post> posts) {
        try (Station station = Station.start(folder.resolve("replayed"))) {
            new Replay(station.pipeline, station.store.cursors())
                    .run(
                            List.of(FileSource.of(
                                    Story.write(posts, folder.resolve("all.ndjson")),
                                    Clock.fixed(now, ZoneOffset.UTC))),
                            ReplayListener.none());
            return station.incidents().getFirst().incident();
        }
    }

    private static void assertSameTimes(Incident actual, Incident expected) {
        assertThat(actual.id()).isEqualTo(expected.id());
        assertThat(actual.onset()).isEqualTo(expected.onset());
        assertThat(actual.onsetLow()).isEqualTo(expected.onsetLow());
        assertThat(actual.onsetHigh()).isEqualTo(expected.onsetHigh());
        assertThat(actual.detected()).isEqualTo(expected.detected());
    }

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
