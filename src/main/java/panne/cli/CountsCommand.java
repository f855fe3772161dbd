package panne.cli;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import panne.app.task.Counts;
import panne.app.task.Counts.Group;
import panne.app.task.Counts.Row;
import panne.domain.Durations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "counts",
        header = "Counts posts and their authors per interval, as CSV.",
        footer = {
            "  panne counts 'service:whatsapp is:witness' --interval 5m",
            "  panne counts 'service:electricity since:2012-10-29 until:2012-10-31' --interval 1h --by symptom"
        })
final class CountsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "QUERY",
            description = "Words and fields; '' counts everything. See 'panne search --help'.")
    private String query = "";

    @Option(names = "--interval", paramLabel = "SPAN", description = "Such as 1m, 5m, 1h, 1d. Default: 5m.")
    private Duration interval = Durations.parse("5m");

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description = "Count apart by service, country, language, symptom, stance or source.")
    private @Nullable Group group;

    CountsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Row> rows = Counts.run(options.startup(terminal), query, interval, group);
        terminal.print(group == null ? "start,posts,authors" : "start," + group.label() + ",posts,authors");
        for (Row row : rows) {
            String value = group == null ? "" : requireNonNullElse(row.value(), "") + ",";
            terminal.print(row.start() + "," + value + row.posts() + "," + row.authors());
        }
        return ExitCode.DONE;
    }
}
