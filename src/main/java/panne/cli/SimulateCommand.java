package panne.cli;

import java.util.concurrent.Callable;
import panne.app.Json;
import panne.app.task.Simulate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "simulate",
        header = "Writes the posts of a scripted incident as NDJSON.",
        footer = {
            "  panne simulate whatsapp-2022-10-25 > posts.ndjson",
            "  panne simulate meta-2021-10-04 --seed 7 | panne replay -"
        })
final class SimulateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "SCENARIO", description = "A file in scenarios/, without .yaml.")
    private String scenario = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed gives other posts of the same incident. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Simulate.run(options.startup(terminal), scenario, seed, post -> terminal.print(Json.of(post)));
        return ExitCode.DONE;
    }
}
