package panne.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import panne.app.Startup;
import panne.app.task.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        header = "Feeds stored posts through the pipeline on their own time, and prints the incidents found.",
        footer = {
            "  panne replay posts.ndjson",
            "  panne replay 2022-10-*.ndjson.gz --json > incidents.ndjson",
            "  panne replay posts.ndjson --data kept && panne search 'stance:report' --data kept"
        },
        description = "%nSeveral files are merged by time. Without --data it works in a fresh folder that is gone"
                + " afterwards; with it, posts and incidents stay there, and a replay that was killed goes on. Files that grew"
                + " are read on, files that were rewritten are read again; posts that are known are not counted again.")
final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of posts; - reads standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ProgressPrinter progress = new ProgressPrinter(terminal);
        Startup startup = options.startup(terminal);
        Path data = options.data();
        Replay.Outcome outcome = replay(startup, data, progress);
        IncidentPrinter.print(terminal, outcome.incidents(), json);
        terminal.say(outcome.summary());
        outcome.failures().forEach(failure -> terminal.say("panne: " + failure));
        int exitCode = progress.complaints().conclude();
        return outcome.failures().isEmpty()
                ? exitCode
                : outcome.failures().size() == files.size() ? ExitCode.FAILED : ExitCode.DONE_IN_PART;
    }

    private Replay.Outcome replay(Startup startup, @Nullable Path data, ProgressPrinter progress) {
        return data == null
                ? Replay.fresh(startup, files, terminal.in(), progress)
                : Replay.in(startup, data, files, terminal.in(), progress);
    }
}
