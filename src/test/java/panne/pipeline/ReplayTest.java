package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.source.PostSource;
import panne.source.file.FileSource;
import panne.store.RecordedIncident;

final class ReplayTest {
    private static final List<Post> POSTS = Story.tenDays();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-11-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private PostSource file(String name, List<Post> posts) {
        return FileSource.of(Story.write(posts, folder.resolve(name)), CLOCK);
    }

    private static ReplayReport replay(Station station, List<PostSource> sources) {
        return new Replay(station.pipeline, station.store.cursors(), 2000).run(sources, ReplayListener.none());
    }

    private List<RecordedIncident> inOneFile() {
        try (Station station = Station.start(folder.resolve("one"))) {
            ReplayReport report = replay(station, List.of(file("all.ndjson", POSTS)));
            assertThat(report.ingested().indexed()).isEqualTo(POSTS.size());
            assertThat(report.isComplete()).isTrue();
            assertThat(report.behind()).isZero();
            return station.incidents();
        }
    }

    @Test
    void findsTheOutages() {
        assertThat(inOneFile()).extracting(found -> found.incident().service()).containsExactly("signal", "whatsapp");
    }

    @Test
    void mergesFilesByTime() {
        List<Post> even = new ArrayList<>();
        List<Post> odd = new ArrayList<>();
        for (int i = 0; i < POSTS.size(); i++) {
            (i % 2 == 0 ? even : odd).add(POSTS.get(i));
        }
        List<RecordedIncident> expected = inOneFile();
        try (Station station = Station.start(folder.resolve("two"))) {
            ReplayReport report = replay(station, List.of(file("even.ndjson", even), file("odd.ndjson", odd)));

            assertThat(report.behind()).isZero();
            assertThat(station.incidents()).isEqualTo(expected);
        }
    }

    @Test
    void putsFilesInOrderThatHaveTheNewestFirst() {
        List<RecordedIncident> expected = inOneFile();
        try (Station station = Station.start(folder.resolve("reversed"))) {
            ReplayReport report = replay(station, List.of(file("reversed.ndjson", POSTS.reversed())));

            assertThat(report.ingested().indexed()).isEqualTo(POSTS.size());
            assertThat(report.behind()).isZero();
            assertThat(station.incidents()).isEqualTo(expected);
        }
    }

    @Test
    void putsShuffledFilesInOrder() {
        List<RecordedIncident> expected = inOneFile();
        List<Post> shuffled = new ArrayList<>(POSTS);
        Collections.shuffle(shuffled, new Random(1));
        PostSource source = file("shuffled.ndjson", shuffled);
        try (Station station = Station.start(folder.resolve("shuffled"))) {
            assertThat(replay(station, List.of(source)).behind()).isZero();
            assertThat(station.incidents()).isEqualTo(expected);
            assertThat(replay(station, List.of(source)).ingested().received()).isZero();
        }
    }

    @Test
    void countsWhatCameTooLateToBeSeenAsHappening() {
        List<Post> secondHalfFirst = new ArrayList<>(POSTS.subList(6000, POSTS.size()));
        secondHalfFirst.addAll(POSTS.subList(0, 6000));
        try (Station station = Station.start(folder.resolve("halves"))) {
            ReplayReport report = replay(station, List.of(file("halves.ndjson", secondHalfFirst)));

            assertThat(report.ingested().indexed()).isEqualTo(POSTS.size());
            assertThat(report.behind()).isEqualTo(6000);
        }
    }

    @Test
    void readsNothingAgainThatWasReadToItsEnd() {
        PostSource source = file("all.ndjson", POSTS);
        try (Station station = Station.start(folder.resolve("twice"))) {
            replay(station, List.of(source));
            List<RecordedIncident> before = station.incidents();

            assertThat(replay(station, List.of(source)).ingested().received()).isZero();
            assertThat(station.incidents()).isEqualTo(before);
        }
    }

    @Test
    void readsAFileAgainThatWasRewrittenAndCountsNothingTwice() {
        List<Post> known = POSTS.subList(0, POSTS.size() - 500);
        List<RecordedIncident> expected = inOneFile();
        try (Station station = Station.start(folder.resolve("rewritten"))) {
            replay(station, List.of(file("posts.ndjson", known)));

            ReplayReport report = replay(station, List.of(file("posts.ndjson", POSTS.reversed())));
            assertThat(report.ingested().received()).isEqualTo(POSTS.size());
            assertThat(report.ingested().known()).isEqualTo(known.size());
            assertThat(report.ingested().indexed()).isEqualTo(500);
            assertThat(report.behind()).isZero();
            assertThat(station.index.size()).isEqualTo(POSTS.size());
            assertThat(station.incidents())
                    .extracting(found -> found.incident().id())
                    .isEqualTo(expected.stream()
                            .map(found -> found.incident().id())
                            .toList());
        }
    }

    @Test
    void reportsWhatCannotBeReadAndGoesOn() throws Exception {
        Path damaged = Story.write(POSTS.subList(0, 10), folder.resolve("damaged.ndjson"));
        Files.writeString(damaged, Files.readString(damaged) + "{\"id\":\n" + "{}\n");
        Path missing = folder.resolve("missing.ndjson");
        List<Rejection> rejections = new ArrayList<>();
        ReplayListener listener = new ReplayListener() {
            @Override
            public void rejected(Rejection rejection) {
                rejections.add(rejection);
            }
        };
        try (Station station = Station.start(folder.resolve("station"))) {
            ReplayReport report = new Replay(station.pipeline, station.store.cursors())
                    .run(List.of(FileSource.of(damaged, CLOCK), FileSource.of(missing, CLOCK)), listener);

            assertThat(report.ingested().indexed()).isEqualTo(10);
            assertThat(report.rejected()).isEqualTo(2);
            assertThat(rejections).hasSize(2);
            assertThat(report.failures()).singleElement().asString().contains("missing.ndjson");
            assertThat(report.isComplete()).isFalse();
        }
    }
}
