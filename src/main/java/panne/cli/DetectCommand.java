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
        description = {
            "%nThe header names the columns timestamp and value, in any order and among others; commas, semicolons or"
                    + " tabs separate them. Times are 2015-02-26 21:42:53 (UTC unless they name their zone), or seconds"
                    + " or milliseconds since 1970. Files may be gzipped.",
            "%nA point is judged from the points before it alone: rows must be in order of time. One that is older than"
                    + " the row before it, or has the same time, is reported and left out, and so is one without a count"
                    + " of 0 or more; the exit code is 3 then.",
            "%nThe score is in [0,1]; alert is true once per burst. Of several files each comes with its header."
        })
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
        List<String> failures = files.stream()
                .flatMap(file -> DetectSeries.run(file, terminal.in(), terminal::print, complaints::add).stream())
                .toList();
        failures.forEach(failure -> terminal.say("panne: " + failure));
        int exitCode = complaints.conclude();
        return failures.isEmpty()
                ? exitCode
                : failures.size() == files.size() ? ExitCode.FAILED : ExitCode.DONE_IN_PART;
    }
}
