package panne.cli;

import java.util.List;
import panne.app.task.AlertTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "alert",
        header = "Tries the way to the receivers out.",
        footer = "  panne alert test --config panne.yaml",
        mixinStandardHelpOptions = true)
final class AlertCommand {
    private final Terminal terminal;

    AlertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "test",
            header = "Sends a test alert to the configured receivers.",
            footer = "  panne alert test --config panne.yaml")
    int test(@Mixin CommonOptions options) {
        List<AlertTest.Result> results = AlertTest.run(options.startup(terminal));
        results.forEach(result -> terminal.print(result.receiver() + ": " + result.outcome()));
        return results.stream().allMatch(AlertTest.Result::sent) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
