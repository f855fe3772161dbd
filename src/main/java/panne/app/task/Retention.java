package panne.app.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.app.Panne;

/** Lets go of what is older than the installation keeps. */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_A_TIME = 10_000;

    private final Panne panne;

    Retention(Panne panne) {
        this.panne = panne;
    }

    void run() {
        Instant oldest = panne.clock().instant().minus(panne.configuration().retention());
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
        LOG.info("Housekeeping: {} posts of before {} forgotten", forgotten, oldest);
    }
}
