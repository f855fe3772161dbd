package panne.cli;

import panne.app.task.ConfigCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "config",
        header = "Checks the configuration.",
        footer = "  panne config check --config panne.yaml",
        mixinStandardHelpOptions = true)
final class ConfigCommand {
    private final Terminal terminal;

    ConfigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "check",
            header = "Reports every error of the configuration at once, and warns of what is dangerous.",
            footer = {"  panne config check", "  panne config check --config /etc/panne/panne.yaml"})
    int check(@Mixin CommonOptions options) {
        ConfigCheck.run(options.startup(terminal)).forEach(terminal::print);
        return ExitCode.DONE;
    }
}
