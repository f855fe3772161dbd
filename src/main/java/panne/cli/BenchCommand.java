package panne.cli;

import java.util.concurrent.Callable;
import panne.app.task.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "bench",
        header = "Times each stage and all of them together, in posts per second.",
        footer = "  panne bench")
final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Bench.run(options.startup(terminal), line -> {
            terminal.print(line);
            terminal.flush();
        });
        return ExitCode.DONE;
    }
}
