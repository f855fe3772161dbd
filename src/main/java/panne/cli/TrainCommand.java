package panne.cli;

import java.util.concurrent.Callable;
import panne.app.Startup;
import panne.app.task.Train;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        header = "Trains the models under models/ from the labelled posts there.",
        footer = {"  panne train", "  panne train --network"})
final class TrainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--network",
            description = "Tune the network that reads posts as well: half an hour to an hour and more, with"
                    + " 11 GB, on Linux on x86-64, in a build with PyTorch (mvn -Ptuning package).")
    private boolean network;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Startup startup = options.startup(terminal);
        (network ? Train.runWithNetwork(startup, terminal::say) : Train.run(startup)).forEach(terminal::print);
        return ExitCode.DONE;
    }
}
