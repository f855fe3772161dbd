package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.domain.SourceGap;
import panne.index.PostIndex;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;
import panne.store.SourceStatus;

final class CrawlTest {
    private static final Instant MORNING = Instant.parse("2022-10-25T06:00:00Z");

    private Instant now = MORNING;

    @TempDir
    private Path folder;

    private Station station;
    private Horizon horizon;
    private Horizon.Lookout lookout;

    private boolean dying;

    @BeforeEach
    void start() {
        station = Station.start(folder, this::mortal, Station::messages);
        horizon = new Horizon(station.pipeline);
        lookout = horizon.add("counting", Duration.ofSeconds(10), Duration.ofMinutes(5));
    }

    /** An index whose process is killed before posts are durable. */
    private PostIndex mortal(PostIndex index) {
        return (PostIndex) Proxy.newProxyInstance(
                PostIndex.class.getClassLoader(), new Class<?>[] {PostIndex.class}, (proxy, method, arguments) -> {
                    if (dying && method.getName().equals("commit")) {
                        throw new IllegalStateException("killed");
                    }
                    return method.invoke(index, arguments);
                });
    }

    @AfterEach
    void stop() {
        station.close();
    }

    private CrawlReport crawl(PostSource source) {
        return crawl().run(source);
    }

    private Crawl crawl() {
        InstantSource time = () -> now;
        return new Crawl(station.pipeline, station.store, time.withZone(ZoneOffset.UTC), lookout);
    }

    /** Gives ten posts a batch; may be told to fail when it comes to a batch. */
    private final class CountingSource implements PostSource {
        private final int batches;
        private int failingBatch = -1;
        private @Nullable Instant pauseUntil;
        private int asked;

        CountingSource(int batches) {
            this.batches = batches;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Batch fetch(@Nullable String cursor) {
            int number = cursor == null ? 0 : Integer.parseInt(cursor);
            asked++;
            if (number == failingBatch && pauseUntil != null) {
                throw SourceException.until(pauseUntil, "counting: no more until " + pauseUntil);
            }
            if (number == failingBatch) {
                throw new SourceException("counting: connection refused");
            }
            boolean exhausted = number >= batches;
            List<Post> posts = exhausted ? List.of() : posts(number);
            List<Rejection> rejections = number == 0 ? List.of(new Rejection("counting:3", "no text")) : List.of();
            return new Batch(posts, rejections, String.valueOf(exhausted ? number : number + 1), exhausted, now);
        }

        private List<Post> posts(int number) {
            return IntStream.range(10 * number, 10 * number + 10)
                    .mapToObj(id -> Post.of("x:" + id, "x", MORNING.plusSeconds(id), "report whatsapp"))
                    .toList();
        }
    }

    @Test
    void fetchesUntilThereIsNothingMore() {
        CrawlReport report = crawl(new CountingSource(5));

        assertThat(report.ingested().indexed()).isEqualTo(50);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.failure()).isNull();
        assertThat(station.index.size()).isEqualTo(50);
        assertThat(station.store.cursors().get("counting")).contains("5");
        assertThat(station.store.sourceHealth().all()).singleElement().satisfies(health -> {
            assertThat(health.lastSuccess()).isEqualTo(MORNING);
            assertThat(health.posts()).isEqualTo(50);
            assertThat(health.isFailing()).isFalse();
        });
    }

    @Test
    void countsOnceWhatIsReadAgainAfterAKill() {
        CountingSource source = new CountingSource(2);
        dying = true;
        assertThatThrownBy(() -> crawl(source)).hasMessage("killed");
        dying = false;
        crawl(source);

        assertThat(station.store.sourceHealth().all())
                .singleElement()
                .satisfies(health -> assertThat(health.posts()).isEqualTo(20));
    }

    @Test
    void aSourceWhoseCrawlsEndInTheMiddleIsAsUnwellAsOneThatDoesNotAnswer() {
        CountingSource source = new CountingSource(2);
        Horizon.Lookout other = horizon.add("other", Duration.ofSeconds(10), Duration.ofMinutes(5));
        dying = true;
        for (int turn = 0; turn < 6; turn++) {
            now = now.plusSeconds(60);
            other.brought(List.of());
            other.complete(now);
            assertThat(station.pipeline.reached()).isEqualTo(Instant.EPOCH);
            assertThatThrownBy(() -> crawl(source)).hasMessage("killed");
            IntStream.range(0, 6).forEach(beat -> horizon.beat());
        }
        assertThat(health().lastSuccess()).isNull();
        assertThat(health().failure()).contains("killed");
        assertThat(health().failuresInARow()).isEqualTo(6);
        assertThat(station.pipeline.reached()).isEqualTo(now.minusSeconds(10));
        dying = false;
        crawl(source);

        assertThat(health().isFailing()).isFalse();
    }

    @Test
    void logsOnlyCrawlsThatBroughtSomethingOrFailed() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Crawl.class);
        Level usual = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            CountingSource source = new CountingSource(5);
            crawl(source);
            crawl(source);
            source.failingBatch = 5;
            crawl(source);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(usual);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Crawl of counting: 50 posts received"),
                        second -> assertThat(second).endsWith("; then broke off: counting: connection refused"));
    }

    @Test
    void keepsWhatCameBeforeAFailureAndGoesOnThereNextTime() {
        CountingSource source = new CountingSource(5);
        source.failingBatch = 3;

        CrawlReport failed = crawl(source);

        assertThat(failed.failure()).isEqualTo("counting: connection refused");
        assertThat(station.index.size()).isEqualTo(30);
        assertThat(station.store.sourceHealth().all())
                .singleElement()
                .satisfies(health -> assertThat(health.failure()).contains("refused"));

        source.failingBatch = -1;
        assertThat(crawl(source).ingested().received()).isEqualTo(20);
        assertThat(station.index.size()).isEqualTo(50);
    }

    @Test
    void leavesASourceAloneThatAsksForAPauseAndWaitsForIt() {
        Crawl crawl = crawl();
        crawl.run(new CountingSource(1));
        Horizon.Lookout other = horizon.add("other", Duration.ofSeconds(10), Duration.ofMinutes(5));
        CountingSource source = new CountingSource(5);
        source.failingBatch = 3;
        source.pauseUntil = MORNING.plus(Duration.ofMinutes(15));
        assertThat(crawl.run(source).failure()).isNull();

        for (; now.isBefore(source.pauseUntil); now = now.plusSeconds(60)) {
            assertThat(crawl.run(source).ingested().received()).isZero();
            other.brought(List.of());
            other.complete(now);
            IntStream.range(0, 6).forEach(beat -> horizon.beat());
        }
        assertThat(source.asked).isEqualTo(3);
        assertThat(station.index.size()).isEqualTo(30);
        assertThat(station.pipeline.reached()).isEqualTo(MORNING.minusSeconds(10));
        assertThat(health().lastFailure()).isNull();
        source.failingBatch = -1;
        crawl.run(source);

        assertThat(station.index.size()).isEqualTo(50);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aPauseThatFollowsAnotherOrIsLongIsAFailure() {
        Crawl crawl = crawl();
        CountingSource source = new CountingSource(1);
        source.failingBatch = 0;
        for (int pause = 0; pause < 4; pause++) {
            source.pauseUntil = now.plus(Duration.ofMinutes(15));
            crawl.run(source);
            now = source.pauseUntil;
        }
        assertThat(health().failuresInARow()).isEqualTo(3);
        source.failingBatch = -1;
        crawl.run(source);
        source.failingBatch = 1;
        source.pauseUntil = now.plus(Duration.ofDays(1));

        assertThat(crawl.run(source).failure()).startsWith("counting: no more until");
    }

    @Test
    void takesAnAbsenceFromWhichNothingCameForBlindness() {
        CountingSource source = new CountingSource(5);
        crawl(source);
        now = MORNING.plus(Duration.ofMinutes(3));
        crawl(source);
        assertThat(gaps()).isEmpty();

        Instant last = now;
        now = MORNING.plus(Duration.ofHours(6));
        crawl(source);

        assertThat(gaps()).containsExactly(new SourceGap("counting", last.minusSeconds(10), now.minusSeconds(10)));
    }

    @Test
    void anAbsenceThatIsCaughtUpWithIsNone() {
        crawl(new CountingSource(2));
        now = MORNING.plus(Duration.ofHours(6));

        crawl(new CountingSource(5));

        assertThat(gaps()).isEmpty();
        assertThat(station.pipeline.reached()).isEqualTo(now.minusSeconds(10));
    }

    private SourceStatus health() {
        return station.store.sourceHealth().all().getFirst();
    }

    private List<SourceGap> gaps() {
        return station.store.sourceHealth().gapsSince(MORNING.minusSeconds(60));
    }
}
