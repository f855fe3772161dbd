package panne.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.source.PostSource;
import panne.source.SourceException;
import panne.store.Cursors;

/**
 * Feeds stored posts through the very same pipeline on their own time, several sources merged by time. A replay that was
 * killed goes on where it last committed when it is run again.
 */
public final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int STEP = 10_000;
    private static final int COMMIT_EVERY = 20_000;
    private static final Duration FAR_BEHIND = Duration.ofMinutes(10);

    private final Pipeline pipeline;
    private final Cursors cursors;
    private final int commitEvery;

    public Replay(Pipeline pipeline, Cursors cursors) {
        this(pipeline, cursors, COMMIT_EVERY);
    }

    /** @param commitEvery after so many posts all that happened is made durable */
    public Replay(Pipeline pipeline, Cursors cursors, int commitEvery) {
        this.pipeline = requireNonNull(pipeline, "pipeline is null");
        this.cursors = requireNonNull(cursors, "cursors is null");
        this.commitEvery = commitEvery;
    }

    /** Reads all sources to their end and lets the detector judge what is open then. */
    public ReplayReport run(List<? extends PostSource> sources, ReplayListener listener) {
        Run run = new Run(sources, listener);
        run.toTheEnd();
        LOG.info(
                "Replay of {} sources: {}, {} rejected, {} far behind",
                sources.size(),
                run.ingested,
                run.rejected,
                run.behind);
        return new ReplayReport(run.ingested, run.rejected, run.failures, run.behind);
    }

    private static String cursorName(String source) {
        return "replay/" + source;
    }

    /** Standard input is another one every time: its cursor means nothing to the next. */
    private static boolean isStream(String source) {
        return source.equals("-");
    }

    /** Looks at the batch that comes next; one that cannot be read says why when it is read for good. */
    private static boolean goesOnInOrder(PostSource source, @Nullable String cursor) {
        try {
            return TimeOrdered.isOrdered(source.fetch(cursor).posts(), FAR_BEHIND);
        } catch (SourceException e) {
            return true;
        }
    }

    private final class Run {
        private final ReplayListener listener;
        private final List<Feed> feeds;
        private final List<String> failures = new ArrayList<>();
        private IngestReport ingested = IngestReport.NONE;
        private Instant newest = Instant.MIN;
        private long rejected;
        private long behind;

        Run(List<? extends PostSource> sources, ReplayListener listener) {
            this.listener = listener;
            feeds = sources.stream().map(this::feed).toList();
        }

        private Feed feed(PostSource source) {
            if (isStream(source.name())) {
                return feed(source, null);
            }
            String cursor = cursors.get(cursorName(source.name())).orElse(null);
            return feed(goesOnInOrder(source, cursor) ? source : new TimeOrdered(source, cursor), cursor);
        }

        private Feed feed(PostSource source, @Nullable String cursor) {
            return new Feed(source, cursor, this::reject, failures::add);
        }

        private void reject(Rejection rejection) {
            rejected++;
            listener.rejected(rejection);
        }

        void toTheEnd() {
            Merge merge = new Merge(feeds);
            long uncommitted = 0;
            for (List<Post> posts = merge.take(STEP); !posts.isEmpty(); posts = merge.take(STEP)) {
                posts.forEach(this::watchOrder);
                ingested = ingested.plus(pipeline.ingest(posts));
                uncommitted += posts.size();
                if (uncommitted >= commitEvery) {
                    commit();
                    uncommitted = 0;
                }
                listener.progressed(ingested, posts.getLast().created());
            }
            pipeline.finish();
            commit();
        }

        private void watchOrder(Post post) {
            if (post.created().isAfter(newest)) {
                newest = post.created();
            } else if (post.created().isBefore(newest.minus(FAR_BEHIND))) {
                behind++;
            }
        }

        private void commit() {
            pipeline.commit();
            for (Feed feed : feeds) {
                String cursor = feed.cursor();
                if (cursor != null && !cursor.isBlank() && !isStream(feed.name())) {
                    cursors.put(cursorName(feed.name()), cursor);
                }
            }
        }
    }
}
