package panne.app.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.app.Panne;
import panne.domain.Durations;
import panne.pipeline.CrawlReport;

/** Lets go of what is older than the installation keeps. */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_A_TIME = 10_000;

    private final Panne panne;

    Retention(Panne panne) {
        this.panne = panne;
    }

    /** Says of posts that are too old to be kept that they will not be, while it can still be helped. */
    void note(CrawlReport report) {
        Instant kept = oldestKept();
        if (report.oldest() != null && report.oldest().isBefore(kept)) {
            LOG.warn(
                    "{} brought posts from {} on: those of before {} are deleted at the next housekeeping, for retention"
                            + " is {}; a longer one keeps them",
                    report.source(),
                    report.oldest(),
                    kept,
                    Durations.describe(panne.configuration().retention()));
        }
    }

    private Instant oldestKept() {
        return panne.clock().instant().minus(panne.configuration().retention());
    }

    void run() {
        Instant oldest = oldestKept();
        List<String> ids = new ArrayList<>();
        new Scan(panne.index(), "until:" + oldest)
                .forEach(post -> ids.add(post.post().id()));
        long forgotten = 0;
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            forgotten += panne.index().deleteByIds(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)));
        }
        panne.index().commit();
        panne.store().outbox().forgetTextsBefore(oldest);
        panne.store().sourceHealth().forgetGapsBefore(oldest);
        LOG.info(
                "Housekeeping: {} posts of before {} deleted, for retention is {}",
                forgotten,
                oldest,
                Durations.describe(panne.configuration().retention()));
    }
}
