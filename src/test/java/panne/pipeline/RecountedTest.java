package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Country;
import panne.domain.CurvePoint;
import panne.domain.Evidence;
import panne.domain.Incident;
import panne.domain.Post;
import panne.domain.Recount;
import panne.index.Count;
import panne.index.CountRequest;
import panne.store.RecordedIncident;

/** Counts on the index give the figures that were told, in one bucket. */
final class RecountedTest {
    private static final List<Post> POSTS = Story.tenDays();
    private static final Instant ONSET = Story.START.plus(Duration.ofDays(8).plusHours(7));

    @TempDir
    private Path folder;

    @Test
    void whenIncidentsAreOver() {
        try (Station station = Station.start(folder)) {
            station.pipeline.ingest(POSTS);
            station.pipeline.finish();

            assertThat(station.incidents())
                    .hasSize(2)
                    .allSatisfy(found -> assertThat(found.incident().countedUntil())
                            .isAfter(found.incident().ended()))
                    .allSatisfy(found -> assertRecounted(station, found.incident()));
        }
    }

    /** Each of some authors writes several times within an hour. */
    @Test
    void whileOneGoesOnAndItsAuthorsRepeatThemselves() {
        List<Post> posts = POSTS.stream()
                .map(post -> post.withAuthor("author" + Math.floorMod(post.id().hashCode(), 1000)))
                .toList();
        try (Station station = Station.start(folder)) {
            Instant reached = Instant.MIN;
            for (int step = 0; step <= 55; step++) {
                Instant now = ONSET.plusSeconds(60L * step + 10L * (step % 6));
                station.pipeline.gather("first", between(posts, reached, now));
                station.pipeline.complete(now);
                station.incidents().forEach(found -> assertRecounted(station, found.incident()));
                station.incidents().forEach(found -> assertCurveRecounted(station, found));
                reached = now;
            }
            assertThat(station.incidents())
                    .singleElement()
                    .satisfies(found -> assertThat(found.incident().reports())
                            .isGreaterThan(found.incident().authors()));
        }
    }

    @Test
    void whenOneCountryRaisedIt() {
        List<Post> posts = new Story()
                .background("whatsapp", Duration.ofDays(10), 300).posts().stream()
                        .map(post -> post.withCountry("FR"))
                        .toList();
        List<Post> local = new Story()
                        .background("whatsapp", Duration.ofDays(10), 1)
                        .outage("whatsapp", Duration.ofDays(8).plusHours(7), 1)
                        .posts()
                        .stream()
                        .map(post -> Post.of("be:" + post.id(), "x", post.created(), post.text())
                                .withAuthor("be" + post.author())
                                .withCountry("BE"))
                        .toList();
        try (Station station = Station.start(folder)) {
            station.pipeline.ingest(Stream.concat(posts.stream(), local.stream())
                    .sorted((left, right) -> left.created().compareTo(right.created()))
                    .toList());
            station.pipeline.finish();

            assertThat(station.incidents()).singleElement().satisfies(found -> {
                assertThat(found.incident().evidence().country()).isEqualTo(new Country("BE"));
                assertRecounted(station, found.incident());
            });
        }
    }

    private static void assertRecounted(Station station, Incident incident) {
        Evidence evidence = incident.evidence();
        assertThat(counts(station, Recount.ofAlarm(incident))).containsExactly(evidence.reports(), evidence.authors());
        assertThat(counts(station, Recount.ofAll(incident).orElseThrow()))
                .containsExactly(incident.reports(), incident.authors());
    }

    private static void assertCurveRecounted(Station station, RecordedIncident found) {
        Incident incident = found.incident();
        List<CurvePoint> curve = found.curve();
        String query = "service:%s is:witness since:%s until:%s"
                .formatted(incident.service(), curve.getFirst().start(), incident.countedUntil());
        assertThat(station.index.counts(new CountRequest(query, Duration.ofMinutes(5), null)))
                .extracting(Count::start, Count::posts)
                .isEqualTo(curve.stream()
                        .filter(point -> point.observed() > 0)
                        .map(point -> tuple(point.start(), point.observed()))
                        .toList());
    }

    private static List<Long> counts(Station station, Recount recount) {
        return station.index.counts(new CountRequest(recount.query(), recount.interval(), null)).stream()
                .flatMap(count -> Stream.of(count.posts(), count.authors()))
                .toList();
    }

    private static List<Post> between(List<Post> posts, Instant from, Instant to) {
        return posts.stream()
                .filter(post -> !post.created().isBefore(from) && post.created().isBefore(to))
                .toList();
    }
}
