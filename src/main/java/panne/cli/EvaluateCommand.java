package panne.cli;

import java.nio.file.Path;
import panne.app.task.Evaluate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        header = "Measures the stages on labelled data.",
        footer = "  panne evaluate series FOLDER",
        mixinStandardHelpOptions = true)
final class EvaluateCommand {
    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "series",
            header = "Measures the detector for count series beside simpler methods.",
            footer = "  panne evaluate series nab/")
    int series(
            @Mixin CommonOptions options,
            @Parameters(
                            paramLabel = "FOLDER",
                            description = "Files of timestamp,value and windows.json with the labelled bursts.")
                    Path folder) {
        Evaluate.series(folder).forEach(terminal::print);
        return ExitCode.DONE;
    }
}
