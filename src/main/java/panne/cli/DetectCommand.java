package panne.cli;

import java.util.List;
import java.util.concurrent.Callable;
import panne.app.task.DetectSeries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "detect",
        header = "Finds bursts in plain count series: CSV with timestamp,value in, the same with"
                + " expected,anomaly_score,alert out.",
        footer = {
            "  panne detect mentions.csv > judged.csv",
            "  panne detect mentions.csv | grep ',true$'       only the points where an alert would go out"
        },
        description =
                "%nA point is judged from the points before it alone. The score is in [0,1]; alert is true once per"
                        + " burst. Of several files each comes with its header.")
final class DetectCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE.csv", arity = "1..*", description = "Files; - reads standard input.")
    private List<String> files = List.of();

    DetectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        options.startup(terminal).configuration();
        Complaints complaints = new Complaints(terminal);
        for (String file : files) {
            DetectSeries.run(file, terminal.in(), terminal::print, complaints::add);
        }
        return complaints.conclude();
    }
}
