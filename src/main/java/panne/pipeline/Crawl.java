package panne.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.domain.SourceGap;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;
import panne.store.SourceStatus;
import panne.store.Store;

/**
 * Brings what is new at a source through the pipeline, batch by batch: a cursor is stored after its posts are committed.
 * A source that cannot be read is noted as unwell and left for the next time. Safe for use by several threads, one a
 * source.
 */
public final class Crawl {
    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

    /** Lets others have their turn with a source that never comes to an end. */
    private static final int MAX_BATCHES = 200;

    private final Pipeline pipeline;
    private final Store store;
    private final Clock clock;
    private final Duration patience;

    /** @param patience a source that did not answer for longer than this was blind meanwhile */
    public Crawl(Pipeline pipeline, Store store, Clock clock, Duration patience) {
        this.pipeline = requireNonNull(pipeline, "pipeline is null");
        this.store = requireNonNull(store, "store is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.patience = requireNonNull(patience, "patience is null");
    }

    /** Reads a source from where it was left until there is nothing more to fetch for now. */
    public CrawlReport run(PostSource source) {
        Tally tally = new Tally();
        String failure = null;
        try {
            fetchAll(source, tally);
        } catch (SourceException e) {
            failure = String.valueOf(e.getMessage());
            noteFailure(source, failure);
        }
        Level level = tally.isEmpty() && failure == null ? Level.DEBUG : Level.INFO;
        LOG.atLevel(level)
                .log("Crawl of {}: {}, {} rejected{}", source.name(), tally.ingested, tally.rejected, suffix(failure));
        return new CrawlReport(source.name(), tally.ingested, tally.rejected, tally.rejections, failure);
    }

    private static String suffix(@Nullable String failure) {
        return failure == null ? "" : "; then failed: " + failure;
    }

    private void fetchAll(PostSource source, Tally tally) {
        String cursor = store.cursors().get(source.name()).orElse(null);
        for (int batches = 0; batches < MAX_BATCHES; batches++) {
            Batch batch = source.fetch(cursor);
            noteSuccess(source, batch);
            tally.add(pipeline.ingest(batch.posts()), batch.rejections());
            pipeline.commit(source.name(), batch.cursor());
            if (batch.exhausted()) {
                return;
            }
            cursor = batch.cursor();
        }
    }

    private void noteSuccess(PostSource source, Batch batch) {
        Instant now = clock.instant();
        Set<String> names = new TreeSet<>(Set.of(source.name()));
        batch.posts().stream().map(Post::source).forEach(names::add);
        declareBlindness(source, names, now);
        store.sourceHealth().succeeded(source.name(), now, batch.posts().size());
    }

    private void noteFailure(PostSource source, String failure) {
        Instant now = clock.instant();
        declareBlindness(source, Set.of(source.name()), now);
        store.sourceHealth().failed(source.name(), now, failure);
    }

    /** Posts carry the network's name, which need not be the source's. */
    private void declareBlindness(PostSource source, Set<String> names, Instant now) {
        lastSuccess(source)
                .filter(last -> Duration.between(last, now).compareTo(patience) > 0)
                .ifPresent(last -> names.forEach(name -> pipeline.blind(new SourceGap(name, last, now))));
    }

    private Optional<Instant> lastSuccess(PostSource source) {
        return store.sourceHealth().all().stream()
                .filter(status -> status.source().equals(source.name()))
                .findFirst()
                .map(SourceStatus::lastSuccess);
    }

    private static final class Tally {
        private final List<Rejection> rejections = new ArrayList<>();
        private IngestReport ingested = IngestReport.NONE;
        private long rejected;

        boolean isEmpty() {
            return ingested.received() == 0 && rejected == 0;
        }

        void add(IngestReport report, List<Rejection> more) {
            ingested = ingested.plus(report);
            rejected += more.size();
            rejections.addAll(more.subList(0, Math.min(more.size(), 20)));
        }
    }
}
