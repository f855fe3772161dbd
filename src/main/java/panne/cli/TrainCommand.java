package panne.cli;

import java.util.concurrent.Callable;
import panne.app.task.Train;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "train",
        header = "Trains the models under models/ from the labelled posts there.",
        footer = "  panne train")
final class TrainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Train.run(options.startup(terminal)).forEach(terminal::print);
        return ExitCode.DONE;
    }
}
