package panne.app.task;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.TemporaryFolder;
import panne.domain.Rejection;
import panne.pipeline.IngestReport;
import panne.pipeline.Newsroom;
import panne.pipeline.Pipeline;
import panne.pipeline.ReplayListener;
import panne.pipeline.ReplayReport;
import panne.source.file.FileSource;

/** Feeds stored posts through the pipeline on their own time; nobody is told, for it is history. */
public final class Replay {
    private Replay() {}

    /**
     * What a replay brought.
     *
     * @param failures why files could not be read to their end
     * @param summary what became of the posts
     */
    public record Outcome(List<Found> incidents, long rejected, List<String> failures, String summary) {
        public Outcome {
            incidents = List.copyOf(incidents);
            failures = List.copyOf(failures);
        }
    }

    /** Replays files in a fresh data folder, which is gone afterwards. */
    public static Outcome fresh(Startup startup, List<String> files, InputStream stream, Progress progress) {
        try (TemporaryFolder folder = TemporaryFolder.create("panne-replay")) {
            return in(startup, folder.path(), files, stream, progress);
        }
    }

    /** Replays files in a data folder that stays. */
    public static Outcome in(Startup startup, Path folder, List<String> files, InputStream stream, Progress progress) {
        List<FileSource> sources = new ArrayList<>();
        try (Panne panne = Panne.embedded(startup, folder)) {
            for (String file : files) {
                sources.add(Inputs.open(file, stream, panne.clock()));
            }
            Pipeline pipeline = panne.pipeline(Newsroom.silent());
            ReplayReport report =
                    new panne.pipeline.Replay(pipeline, panne.store().cursors()).run(sources, listener(progress));
            return new Outcome(
                    Incidents.of(panne, Instant.EPOCH),
                    report.rejected(),
                    report.failures(),
                    report.ingested() + behind(report.behind()));
        } finally {
            sources.forEach(FileSource::close);
        }
    }

    private static String behind(long posts) {
        return posts == 0 ? "" : "; " + posts + " came long after newer ones: sort the input by time";
    }

    static ReplayListener listener(Progress progress) {
        return new ReplayListener() {
            @Override
            public void rejected(Rejection rejection) {
                progress.rejected(rejection);
            }

            @Override
            public void progressed(IngestReport soFar, Instant eventTime) {
                progress.reached(soFar.received(), eventTime);
            }
        };
    }
}
