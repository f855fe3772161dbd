package panne.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import panne.app.task.Found;
import panne.app.task.Incidents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "incidents",
        header = "Lists the incidents on record.",
        footer = {"  panne incidents", "  panne incidents --since 2022-10-01 --json"})
final class IncidentsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--since",
            paramLabel = "T",
            description = "Only those that began or went on then or later: 2022-10-25 or 2022-10-25T07:00:00Z.")
    private Instant since = Instant.EPOCH;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    IncidentsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Found> incidents = Incidents.run(options.startup(terminal), since);
        IncidentPrinter.print(terminal, incidents, json);
        return ExitCode.DONE;
    }
}
