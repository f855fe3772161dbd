package panne.pipeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Rejection;

/**
 * What a crawl of one source brought.
 *
 * @param oldest when the oldest of the posts was published; null when there was none
 * @param rejected how many inputs could not be read
 * @param rejections the first of them
 * @param failure why the source could not be read to its end, or null
 */
public record CrawlReport(
        String source,
        IngestReport ingested,
        @Nullable Instant oldest,
        long rejected,
        List<Rejection> rejections,
        @Nullable String failure) {
    private static final int SHOWN = 20;

    /** Of a crawl that asked nothing, for the source pauses. */
    static CrawlReport ofPause(String source) {
        return new CrawlReport(source, IngestReport.NONE, null, 0, List.of(), null);
    }

    public CrawlReport {
        rejections = rejections.stream().limit(SHOWN).toList();
    }
}
