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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Incident;
import panne.domain.Post;
import panne.source.file.FileSource;
import panne.source.file.FolderSource;

/** A service that lives by the clock and reads two watched folders, crawled by hand, and ten days of posts for them. */
abstract class WatchedFolders {
    static final List<Post> POSTS = Story.tenDays();
    static final Instant ONSET = Story.START.plus(Duration.ofDays(8).plusHours(7));
    static final Duration DELAY = Duration.ofSeconds(10);
    static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    Path first;
    Path second;
    Instant now = ONSET;

    @BeforeEach
    void makeFolders() throws IOException {
        first = Files.createDirectory(folder.resolve("first"));
        second = Files.createDirectory(folder.resolve("second"));
    }

    /** A service that runs: all that {@code panne run} has, crawled by hand. */
    final class Service implements AutoCloseable {
        final Station station;
        final Horizon horizon;
        final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        final Runnable crawlOfFirst;
        final Runnable crawlOfSecond;

        Service(Path data, boolean both) {
            this(Station.start(data), both);
        }

        Service(Station station, boolean both) {
            this.station = station;
            horizon = new Horizon(station.pipeline);
            crawlOfFirst = crawl("first", first);
            crawlOfSecond = both ? crawl("second", second) : () -> {};
        }

        Runnable crawl(String name, Path watched) {
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

    static List<Post> between(Instant from, Instant to) {
        return POSTS.stream()
                .filter(post -> !post.created().isBefore(from) && post.created().isBefore(to))
                .toList();
    }

    static List<Post> until(Instant time) {
        return between(Instant.MIN, time);
    }

    Incident replayed(List<Post> posts) {
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

    static void assertSameTimes(Incident actual, Incident expected) {
        assertThat(actual.id()).isEqualTo(expected.id());
        assertThat(actual.onset()).isEqualTo(expected.onset());
        assertThat(actual.onsetLow()).isEqualTo(expected.onsetLow());
        assertThat(actual.onsetHigh()).isEqualTo(expected.onsetHigh());
        assertThat(actual.detected()).isEqualTo(expected.detected());
    }
}
