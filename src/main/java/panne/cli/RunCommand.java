package panne.cli;

import java.util.concurrent.Callable;
import panne.app.task.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "run",
        header = "The service: crawls, annotates, indexes, detects, alerts and serves the pages until Ctrl-C.",
        footer = {"  panne run --config panne.yaml", "  PANNE_WEB_PORT=8090 panne run"})
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Interrupt interrupt = new Interrupt();
                Run run = Run.start(options.startup(terminal), interrupt::ask)) {
            terminal.say("Running; the pages are at " + run.address() + " (Ctrl-C ends)");
            interrupt.await();
            run.requireWhole();
            terminal.say("Stopping ...");
        }
        return ExitCode.DONE;
    }
}
