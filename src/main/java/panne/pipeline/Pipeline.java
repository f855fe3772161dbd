package panne.pipeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import panne.detect.Detector;
import panne.domain.AnnotatedPost;
import panne.domain.Arrival;
import panne.domain.IncidentUpdate;
import panne.domain.Post;
import panne.domain.SourceGap;
import panne.language.copy.Witnesses;

/**
 * The stages in order: annotate, tell copies and machines from witnesses, index, detect, record. A kill between any two steps loses and doubles nothing, since
 * updates are put on record only after the posts that caused them are durable, and since the detector is rebuilt from
 * the posts at start. Safe for use by several threads, which take turns.
 */
public final class Pipeline implements AutoCloseable {
    private final Stages stages;
    private final AnnotationStage annotation;
    private final Witnesses witnesses = new Witnesses();
    private final Bulletin bulletin;
    private final Progress progress;
    private final int maxHeld;
    private final ReentrantLock turn = new ReentrantLock();

    private Pipeline(Stages stages, PipelineSettings settings) {
        this.stages = stages;
        annotation = new AnnotationStage(stages.annotator(), stages.pseudonymiser(), settings.annotators());
        bulletin = new Bulletin(stages.store(), stages.newsroom());
        progress = new Progress(stages.store().cursors());
        maxHeld = settings.held();
    }

    /** Starts a pipeline on what index and store hold: the detector then knows all that it knew before. */
    public static Pipeline start(Stages stages, PipelineSettings settings) {
        Pipeline pipeline = new Pipeline(stages, settings);
        new Rebuild(stages, pipeline.witnesses, pipeline.progress, pipeline.bulletin).run(settings.memory());
        pipeline.commit();
        return pipeline;
    }

    /**
     * Passes posts that are neither known nor forgotten through all stages, where posts come in order of time: event time
     * follows them. What they caused is on record after the next {@link #commit()}.
     */
    public IngestReport ingest(List<Post> posts) {
        return pass("", posts, this::follow);
    }

    /**
     * The same for posts in whose order there is no telling what is still to come: they are held until event time is said
     * to be {@link #complete(Instant)}.
     *
     * @param source the configured source that brings them, under whose name its gaps are told
     */
    public IngestReport gather(String source, List<Post> posts) {
        return pass(source, posts, unused -> release());
    }

    /** @param then lets event time pass after some of the posts were taken, and returns what that changed */
    private IngestReport pass(
            String source, List<Post> posts, Function<List<AnnotatedPost>, List<IncidentUpdate>> then) {
        turn.lock();
        try {
            List<Post> news = stages.index().unknown(posts).stream()
                    .filter(post -> !stages.forgotten().holds(post))
                    .toList();
            IngestReport skipped = new IngestReport(posts.size(), posts.size() - news.size(), 0, 0, 0, 0);
            return annotation
                    .annotate(news)
                    .map(read -> take(source, read, then))
                    .reduce(skipped, IngestReport::plus);
        } finally {
            turn.unlock();
        }
    }

    /** The index goes first: what it holds is what the detector saw. */
    private IngestReport take(
            String source, List<AnnotationStage.Read> read, Function<List<AnnotatedPost>, List<IncidentUpdate>> then) {
        List<AnnotatedPost> chunk = read.stream()
                .map(one -> witnesses.mark(one.post(), one.imprint()))
                .toList();
        stages.index().add(chunk, new Arrival(source, stages.detector().reached()));
        long counted = chunk.stream().filter(AnnotatedPost::bearsWitness).count();
        long late = chunk.stream()
                .filter(post -> !stages.detector().take(post, source))
                .count();
        int updates = note(then.apply(chunk));
        if (bulletin.isFull()) {
            commit();
        }
        return new IngestReport(0, 0, chunk.size(), counted, late, updates);
    }

    private List<IncidentUpdate> follow(List<AnnotatedPost> posts) {
        return posts.stream()
                .map(post -> post.post().created())
                .max(Comparator.naturalOrder())
                .map(stages.detector()::advanceTo)
                .orElse(List.of());
    }

    /** More than can be held is let go by halves, the oldest first, as if event time had come past it. */
    private List<IncidentUpdate> release() {
        Detector detector = stages.detector();
        return detector.held() <= maxHeld ? List.of() : detector.release(maxHeld / 2);
    }

    private int note(List<IncidentUpdate> updates) {
        bulletin.add(updates);
        return updates.size();
    }

    /** Up to when event time is known to be complete; the epoch at the start. */
    public Instant reached() {
        turn.lock();
        try {
            return stages.detector().reached();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Tells that all posts of before that time are there, and puts on record what that changes, and once a minute the figures
     * of what goes on.
     *
     * @return how many changes of incidents there were
     */
    public int complete(Instant until) {
        turn.lock();
        try {
            int updates = note(stages.detector().complete(until));
            if (updates > 0 || stages.detector().isOutdated()) {
                commit(bulletin::publishSummary);
            }
            return updates;
        } finally {
            turn.unlock();
        }
    }

    /** Tells that a source could not see: its silence then is no sign of health. */
    public void blind(SourceGap gap) {
        turn.lock();
        try {
            stages.store().sourceHealth().gap(gap);
            stages.detector().blind(gap);
        } finally {
            turn.unlock();
        }
    }

    /** Tells that no post will follow, and puts on record what that changes. */
    public void finish() {
        turn.lock();
        try {
            note(stages.detector().finish());
            commit();
        } finally {
            turn.unlock();
        }
    }

    /** Makes all posts taken so far durable and findable, then puts on record what they caused, and how incidents stand. */
    public void commit() {
        commit(bulletin::publish);
    }

    private void commit(Runnable publication) {
        turn.lock();
        try {
            stages.index().commit();
            stages.index().refresh();
            publication.run();
            bulletin.show(stages.detector().refresh());
            progress.save(stages.detector().reached());
        } finally {
            turn.unlock();
        }
    }

    /** Commits, and then notes how far a source has been read, and how many posts that brought. */
    public void commit(String source, String cursor, long posts) {
        commit();
        stages.store().advance(source, cursor, posts);
    }

    /** Commits and stops the threads; the stages stay open, since others use them too. */
    @Override
    public void close() {
        commit();
        annotation.close();
    }
}
