package panne.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.AnnotatedPost;
import panne.domain.Arrival;
import panne.domain.SourceGap;
import panne.language.copy.Witnesses;

/** Folds the posts of the index into what has a memory, which then knows what it knew before. */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Stages stages;
    private final Witnesses witnesses;
    private final Progress progress;
    private final Bulletin bulletin;
    private final Queue<SourceGap> gaps = new ArrayDeque<>();
    /** Whether the store is new, or was lost while the posts were not. */
    private final boolean restoring;

    private long posts;

    Rebuild(Stages stages, Witnesses witnesses, Progress progress, Bulletin bulletin) {
        this.stages = stages;
        this.witnesses = witnesses;
        this.progress = progress;
        this.bulletin = bulletin;
        restoring = progress.recorded().isEmpty();
    }

    /** Updates that the former process put on record are left out, the others are recorded now. */
    void run(Duration memory) {
        Instant recorded = progress.recorded().orElse(Instant.EPOCH);
        Instant since = recorded.isAfter(Instant.EPOCH.plus(memory)) ? recorded.minus(memory) : Instant.EPOCH;
        stages.store().sourceHealth().gapsSince(since).stream()
                .sorted(Comparator.comparing(SourceGap::from))
                .forEach(gaps::add);
        bulletin.skipBefore(Progress.surelyRecorded(recorded));
        stages.index().readArrivals(since, this::observe);
        letTimePass(recorded);
        bulletin.skipBefore(Instant.MIN);
        if (restoring) {
            bulletin.publishSilently();
            progress.begin();
        }
        if (posts > 0) {
            LOG.info("Detector rebuilt from {} posts since {}", posts, since);
        }
    }

    /** Event time had come so far before the post: without that, late ones would look as if they had come in time. */
    private void observe(AnnotatedPost post, Arrival arrival) {
        letTimePass(arrival.reached());
        posts++;
        declareGaps(post.post().created());
        witnesses.remember(post);
        stages.detector().take(post, arrival.source());
    }

    /** A gap is told when time enters it: posts from inside it came later, for all of them came after it. */
    private void declareGaps(Instant time) {
        for (SourceGap gap = gaps.peek(); gap != null && !gap.from().isAfter(time); gap = gaps.peek()) {
            stages.detector().blind(gaps.remove());
        }
    }

    /** What the posts say is put on record as it comes where that was lost, but nobody is told old news. */
    private void letTimePass(Instant reached) {
        declareGaps(reached);
        if (posts > 0) {
            bulletin.add(stages.detector().complete(reached));
        }
        if (restoring && bulletin.isFull()) {
            bulletin.publishSilently();
        }
    }
}
