package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.IncidentState;
import panne.domain.OfficialWord;
import panne.domain.Post;
import panne.index.SearchRequest;
import panne.store.OutboxSummary;
import panne.store.RecordedIncident;

final class PipelineTest {
    private static final List<Post> POSTS = Story.tenDays();

    @TempDir
    private Path folder;

    private List<RecordedIncident> uninterrupted() {
        try (Station station = Station.start(folder.resolve("uninterrupted"))) {
            station.pipeline.ingest(POSTS);
            station.pipeline.finish();
            return station.incidents();
        }
    }

    @Test
    void turnsPostsIntoIncidentsAndMessages() {
        try (Station station = Station.start(folder)) {
            IngestReport report = station.pipeline.ingest(POSTS);
            station.pipeline.finish();

            assertThat(report.received()).isEqualTo(POSTS.size());
            assertThat(report.indexed()).isEqualTo(POSTS.size());
            assertThat(report.witnesses()).isEqualTo(POSTS.size());
            assertThat(report).asString().contains(POSTS.size() + " reports");
            assertThat(station.index.size()).isEqualTo(POSTS.size());
            assertThat(station.incidents())
                    .extracting(found -> found.incident().service())
                    .containsExactly("signal", "whatsapp");
            assertThat(station.incidents())
                    .extracting(found -> found.incident().state())
                    .containsOnly(IncidentState.ENDED);
            assertThat(station.store.outbox().summary()).isEqualTo(new OutboxSummary(4, 0, 0));
        }
    }

    /** Reports double ever more seldom, and so do the steps that are told. */
    @Test
    void showsWhatGoesOnWithTheFiguresOfAMinuteAgo() {
        Instant onset = Story.START.plus(Duration.ofDays(8).plusHours(7));
        try (Station station = Station.start(folder)) {
            station.pipeline.gather("first", between(Instant.MIN, onset));
            station.pipeline.complete(onset);
            for (int minute = 1; minute <= 55; minute++) {
                Instant now = onset.plus(Duration.ofMinutes(minute));
                station.pipeline.gather("first", between(now.minusSeconds(60), now));
                station.pipeline.complete(now);

                assertThat(station.incidents()).allSatisfy(found -> {
                    assertThat(found.updated()).isBetween(now.minusSeconds(60), now);
                    assertThat(found.incident().reports())
                            .isEqualTo(reportsOnWhatsapp(found.incident().onset(), now));
                });
            }
            assertThat(station.incidents()).hasSize(1);
            assertThat(station.store.outbox().summary()).isEqualTo(new OutboxSummary(1, 0, 0));
        }
    }

    private static long reportsOnWhatsapp(Instant from, Instant to) {
        return between(from, to).stream()
                .filter(post -> post.text().contains("whatsapp"))
                .count();
    }

    @Test
    void keepsNobodysName() {
        try (Station station = Station.start(folder)) {
            station.pipeline.ingest(POSTS.subList(0, 100));
            station.pipeline.commit();

            assertThat(station.index
                            .search(new SearchRequest("", 100, SearchRequest.Order.NEWEST))
                            .hits())
                    .hasSize(100)
                    .extracting(hit -> hit.post().author())
                    .allMatch(author -> author != null && author.matches("[0-9a-f]{32}"));
        }
    }

    /** Afterwards nobody knows the author any more, but whose word it was. */
    @Test
    void knowsTheOperatorsWordAfterARestart() {
        Instant known = Story.START.plus(Duration.ofDays(8).plusHours(7).plusMinutes(20));
        List<Post> posts = new ArrayList<>(between(Instant.MIN, known));
        posts.add(statement("x:forged", known.plusSeconds(1)).withAuthor("somebody"));
        posts.add(statement("x:word", known.plusSeconds(2)).withAuthor("whatsapp"));
        posts.addAll(between(known, known.plusSeconds(120)));
        try (Station station = Station.start(folder)) {
            station.pipeline.ingest(posts);
        }
        try (Station station = Station.start(folder)) {
            station.pipeline.ingest(between(known.plusSeconds(120), Instant.MAX));
            station.pipeline.finish();

            assertThat(station.incidents().getLast().incident().statement())
                    .isEqualTo(new OfficialWord("x:word", known.plusSeconds(2)));
        }
    }

    private static Post statement(String id, Instant created) {
        return Post.of(id, "x", created, "statement whatsapp is back");
    }

    @Test
    void countsNothingTwice() {
        List<RecordedIncident> expected = uninterrupted();
        List<Post> doubled = new ArrayList<>();
        for (int start = 0; start < POSTS.size(); start += 500) {
            List<Post> step = POSTS.subList(start, Math.min(start + 500, POSTS.size()));
            doubled.addAll(step);
            doubled.addAll(step);
        }
        try (Station station = Station.start(folder)) {
            IngestReport report = station.pipeline.ingest(doubled);
            station.pipeline.finish();

            assertThat(report.known()).isEqualTo(POSTS.size());
            assertThat(station.index.size()).isEqualTo(POSTS.size());
            assertThat(station.incidents()).isEqualTo(expected);
        }
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadBeen() {
        List<RecordedIncident> expected = uninterrupted();
        Random random = new Random(5);
        int next = 0;
        while (next < POSTS.size()) {
            int end = Math.min(POSTS.size(), next + 1 + random.nextInt(3000));
            try (Station station = Station.start(folder)) {
                station.pipeline.ingest(POSTS.subList(next, end));
            }
            next = end;
        }
        try (Station station = Station.start(folder)) {
            station.pipeline.finish();

            assertThat(station.incidents()).isEqualTo(expected);
            assertThat(station.store.outbox().summary()).isEqualTo(new OutboxSummary(4, 0, 0));
        }
    }

    /** Half of the posts come late, while the clock goes on: what was late then must be late after a restart too. */
    @Test
    void goesOnAfterARestartThoughManyPostsCameLate() {
        Instant before = Story.START.plus(Duration.ofDays(8).plusHours(7));
        Instant middle = before.plus(Duration.ofMinutes(12));
        Instant after = before.plus(Duration.ofMinutes(40));
        List<RecordedIncident> expected;
        OutboxSummary told;
        try (Station station = Station.start(folder.resolve("unbroken"))) {
            station.pipeline.ingest(between(Instant.MIN, before));
            listen(station, before, middle);
            listen(station, middle, after);
            expected = station.incidents();
            told = station.store.outbox().summary();
        }
        try (Station station = Station.start(folder.resolve("broken"))) {
            station.pipeline.ingest(between(Instant.MIN, before));
            listen(station, before, middle);
        }
        try (Station station = Station.start(folder.resolve("broken"))) {
            listen(station, middle, after);

            assertThat(station.incidents()).isEqualTo(expected).isNotEmpty();
            assertThat(station.store.outbox().summary()).isEqualTo(told);
        }
    }

    private static void listen(Station station, Instant from, Instant to) {
        for (Instant now = from; now.isBefore(to); now = now.plusSeconds(20)) {
            station.pipeline.complete(now.minusSeconds(10));
            List<Post> come = new ArrayList<>(between(now.minusSeconds(140), now.minusSeconds(120)));
            come.removeIf(post -> post.id().hashCode() % 2 == 0);
            between(now.minusSeconds(20), now).stream()
                    .filter(post -> post.id().hashCode() % 2 == 0)
                    .forEach(come::add);
            station.pipeline.gather("first", come);
        }
    }

    @Test
    void givesTheSameInWhateverPortionsPostsCome() {
        List<RecordedIncident> expected = uninterrupted();
        try (Station station = Station.start(folder)) {
            Random random = new Random(6);
            for (int next = 0, end; next < POSTS.size(); next = end) {
                end = Math.min(POSTS.size(), next + 1 + random.nextInt(900));
                List<Post> portion = new ArrayList<>(POSTS.subList(next, end));
                Collections.reverse(portion.subList(0, Math.min(2, portion.size())));
                station.pipeline.ingest(portion);
                station.pipeline.commit();
            }
            station.pipeline.finish();

            assertThat(station.incidents()).isEqualTo(expected);
        }
    }

    @Test
    void restoresALostStoreWithoutTellingOldNews() {
        List<RecordedIncident> expected = uninterrupted();
        Path lost = folder.resolve("uninterrupted/panne.mv.db");
        assertThat(lost.toFile().delete()).isTrue();

        try (Station station = Station.start(folder.resolve("uninterrupted"))) {
            station.pipeline.finish();

            assertThat(station.incidents()).isEqualTo(expected);
            assertThat(station.store.outbox().summary().sent()).isZero();
            assertThat(station.store.outbox().summary().waiting()).isZero();
        }
    }

    @Test
    void tellsAnOutageWhileItGoesOn() {
        Instant middle = Story.START.plus(Duration.ofDays(8).plusHours(7).plusMinutes(30));
        try (Station station = Station.start(folder)) {
            station.pipeline.ingest(between(Instant.MIN, middle));
            station.pipeline.commit();

            assertThat(station.incidents())
                    .extracting(found -> found.incident().state())
                    .containsExactly(IncidentState.CONFIRMED);
            assertThat(station.store.outbox().summary()).isEqualTo(new OutboxSummary(1, 0, 0));
        }
    }

    @Test
    void seesSoonerWhenItIsToldThatTimePasses() {
        Instant start = Story.START.plus(Duration.ofDays(8).plusHours(7));
        try (Station station = Station.start(folder)) {
            station.pipeline.ingest(between(Instant.MIN, start));
            Instant now = start;
            while (station.incidents().isEmpty()) {
                station.pipeline.gather("first", between(now, now.plusSeconds(10)));
                now = now.plusSeconds(10);
                station.pipeline.commit();
                assertThat(station.incidents()).isEmpty();
                station.pipeline.complete(now);
            }
            assertThat(Duration.between(start, now)).isLessThan(Duration.ofMinutes(3));
        }
    }

    private static List<Post> between(Instant from, Instant to) {
        return POSTS.stream()
                .filter(post -> !post.created().isBefore(from) && post.created().isBefore(to))
                .toList();
    }
}
