package panne.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Rejection;
import panne.pipeline.CrawlReport;
import panne.pipeline.IngestReport;
import panne.store.Store;
import panne.store.StoreSettings;

final class RefusalsTest {
    @TempDir
    private Path folder;

    @Test
    void saysFileLineAndReasonOfTheFirstAndHowManyMoreThereAre() {
        List<String> lines = Refusals.lines(report(25));

        assertThat(lines).hasSize(21);
        assertThat(lines.getFirst()).isEqualTo("drop rejected in/a.ndjson:1: not valid JSON");
        assertThat(lines.getLast()).isEqualTo("drop rejected 5 more, 25 in all");
        assertThat(Refusals.lines(report(20))).hasSize(20);
    }

    @Test
    void keepsWhatAFileSaysOnOneLine() {
        Rejection forged = new Rejection("a:1", "bad\nINFO all is well");
        assertThat(Refusals.lines(new CrawlReport("drop", IngestReport.NONE, null, 1, List.of(forged), null)))
                .containsExactly("drop rejected a:1: bad INFO all is well");
    }

    @Test
    void addsUpWhatASourceGaveInVain() {
        try (Store store = Store.open(StoreSettings.inFolder(folder))) {
            Refusals refusals = new Refusals(store.sourceHealth());
            refusals.note(report(25));
            refusals.note(report(0));
            refusals.note(report(1));
            assertThat(store.sourceHealth().all().getFirst().rejected()).isEqualTo(26);
        }
    }

    private static CrawlReport report(int rejected) {
        List<Rejection> rejections = IntStream.rangeClosed(1, rejected)
                .mapToObj(line -> new Rejection("in/a.ndjson:" + line, "not valid JSON"))
                .toList();
        return new CrawlReport("drop", IngestReport.NONE, null, rejected, rejections, null);
    }
}
