package panne.cli;

import java.util.List;
import java.util.concurrent.Callable;
import panne.app.UsageException;
import panne.app.task.Forget;
import panne.domain.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "forget",
        header = "Deletes posts for good, by id or author.",
        footer = {"  panne forget --id x:1584797 --id x:1584801", "  panne forget --author x:u81f3"},
        description =
                "%nThey do not come back when they are read again, and of an author nothing is taken any more: keyed"
                        + " hashes of what was named stay in the data folder, in the file \"forgotten\". Incidents name"
                        + " them no more, nor do mails that still wait; those that were sent cannot be recalled.")
final class ForgetCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--id", paramLabel = "ID", description = "Id of a post, with its network.")
    private List<String> ids = List.of();

    @Option(names = "--author", paramLabel = "NETWORK:NAME", description = "All posts of an author, past and to come.")
    private List<String> authors = List.of();

    ForgetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (ids.isEmpty() && authors.isEmpty()) {
            throw new UsageException("Nothing was named: give --id or --author");
        }
        Forget.Outcome outcome = Forget.run(options.startup(terminal), ids, authors);
        terminal.print(Counted.of(outcome.posts(), "post forgotten", "posts forgotten"));
        if (outcome.incidents() > 0) {
            terminal.say(Counted.of(outcome.incidents(), "incident named", "incidents named")
                    + " such posts as examples or as the operator's word, and no longer do");
        }
        terminal.say(
                "Mails that were sent and data sets that were exported cannot be recalled: they may still name them");
        return ExitCode.DONE;
    }
}
