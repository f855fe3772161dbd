package panne.app.task;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.Rejection;
import panne.pipeline.CrawlReport;
import panne.store.SourceHealth;

/** Tells which inputs of a crawl could not be read, and why: the first in the log, all of them as a number in health. */
record Refusals(SourceHealth health) {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    void note(CrawlReport report) {
        if (report.rejected() > 0) {
            lines(report).forEach(LOG::warn);
            health.rejected(report.source(), report.rejected());
        }
    }

    /** What the log says; a line of input cannot make up lines of it. */
    static List<String> lines(CrawlReport report) {
        List<String> lines = new ArrayList<>();
        for (Rejection rejection : report.rejections()) {
            lines.add(report.source() + " rejected " + rejection.toString().replaceAll("\\p{Cntrl}", " "));
        }
        long more = report.rejected() - lines.size();
        if (more > 0) {
            lines.add(report.source() + " rejected " + more + " more, " + report.rejected() + " in all");
        }
        return lines;
    }
}
