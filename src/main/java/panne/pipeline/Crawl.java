package panne.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import panne.domain.PanneException;
import panne.domain.Post;
import panne.source.PostSource;
import panne.store.Store;
import panne.store.StoreException;

/**
 * Brings what is new at a source through the pipeline: its cursor is stored after its posts are committed, and event time
 * goes on once all is there. A source that cannot be read is noted as unwell and left for the next time; one that asks for a
 * pause is left alone until it is over, and is well. Not thread-safe: each source has a crawl of its own.
 */
public final class Crawl {
    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

    /** What is made durable at a time. */
    private static final int STEP = 10_000;

    private static final String REMEDY = ": they are indexed and counted, and panne replay finds outages in them;"
            + " if the source always shows posts so late, set its delay";

    /** Posts older than this are a backlog that is caught up with. */
    private static final Duration OLD = Duration.ofMinutes(10);

    private final Pipeline pipeline;
    private final Store store;
    private final Clock clock;
    private final Horizon.Lookout lookout;
    private final Pause pause = new Pause();

    /** @param lookout is told what the source has shown */
    public Crawl(Pipeline pipeline, Store store, Clock clock, Horizon.Lookout lookout) {
        this.pipeline = requireNonNull(pipeline, "pipeline is null");
        this.store = requireNonNull(store, "store is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.lookout = requireNonNull(lookout, "lookout is null");
    }

    /** Reads a source from where it was left until there is nothing more to fetch for now, or until it is enough at a time. */
    public CrawlReport run(PostSource source) {
        if (pause.isOn(clock.instant())) {
            lookout.pauses();
            return CrawlReport.ofPause(source.name());
        }
        try {
            return lookout.during(() -> crawl(source));
        } catch (RuntimeException e) {
            noteFailure(source.name(), e);
            throw e;
        }
    }

    /** What goes wrong after the source has answered keeps it from being heard all the same. */
    private void noteFailure(String source, RuntimeException failure) {
        String message = failure instanceof PanneException ? failure.getMessage() : failure.toString();
        try {
            store.sourceHealth().failed(source, clock.instant(), String.valueOf(message));
        } catch (StoreException e) {
            failure.addSuppressed(e);
        }
    }

    private CrawlReport crawl(PostSource source) {
        String from = store.cursors().get(source.name()).orElse(null);
        Haul haul = Haul.of(source, from, batch -> lookout.brought(batch.posts()));
        Instant oldest = haul.oldest();
        boolean isBacklog = oldest != null && oldest.isBefore(clock.instant().minus(OLD));
        if (isBacklog) {
            tellBacklog(source.name(), haul.posts());
        }
        IngestReport read = ingest(source.name(), haul.posts());
        keepCursor(source.name(), haul);
        String failure = failure(source.name(), haul);
        IngestReport ingested = goOn(haul, read);
        tell(source.name(), haul, ingested);
        if (isBacklog) {
            tellCaughtUp(source.name(), haul, ingested);
        }
        return new CrawlReport(source.name(), ingested, oldest, haul.rejected(), haul.rejections(), failure);
    }

    private IngestReport ingest(String source, List<Post> posts) {
        List<IngestReport> steps = new ArrayList<>();
        for (int from = 0; from < posts.size(); from += STEP) {
            List<Post> step = posts.subList(from, Math.min(posts.size(), from + STEP));
            lookout.take(() -> steps.add(pipeline.gather(source, step)));
            pipeline.commit();
        }
        return steps.stream().reduce(IngestReport.NONE, IngestReport::plus);
    }

    /** A kill before the cursor is kept lets the posts be fetched again; only with it does the source count as heard. */
    private void keepCursor(String source, Haul haul) {
        String cursor = haul.cursor();
        if (cursor != null) {
            pipeline.commit(source, cursor, haul.posts().size());
        }
        if (haul.hasAnswer()) {
            store.sourceHealth().succeeded(source, clock.instant());
        }
    }

    /** Notes why the source broke off; null when it did not, or merely pauses. */
    private @Nullable String failure(String source, Haul haul) {
        String failure = haul.failure();
        if (pause.beginsAfter(haul, clock.instant())) {
            lookout.pauses();
            return null;
        }
        if (failure != null) {
            store.sourceHealth().failed(source, clock.instant(), failure);
        }
        return failure;
    }

    /** Event time goes on only after the posts and the cursor are durable. */
    private IngestReport goOn(Haul haul, IngestReport ingested) {
        Instant upTo = haul.upTo();
        return upTo == null ? ingested : ingested.withUpdates(lookout.complete(upTo));
    }

    private static void tell(String source, Haul haul, IngestReport ingested) {
        boolean isEmpty = ingested.received() == 0 && haul.rejected() == 0;
        Level level = isEmpty && haul.failure() == null ? Level.DEBUG : Level.INFO;
        LOG.atLevel(level)
                .log("Crawl of {}: {}, {} rejected{}", source, ingested, haul.rejected(), suffix(haul.failure()));
    }

    private static String suffix(@Nullable String failure) {
        return failure == null ? "" : "; then broke off: " + failure;
    }

    private static void tellBacklog(String source, List<Post> posts) {
        LOG.info(
                "Catching up with {}: {} posts of {} to {}",
                source,
                posts.size(),
                posts.getFirst().created(),
                posts.getLast().created());
    }

    private static void tellCaughtUp(String source, Haul haul, IngestReport ingested) {
        LOG.info(
                "{} {}: {} posts read, {} of them too late to alarm{}",
                haul.upTo() == null ? "There is more to catch up with from" : "Caught up with",
                source,
                ingested.received(),
                ingested.late(),
                ingested.late() == 0 ? "" : REMEDY);
    }
}
