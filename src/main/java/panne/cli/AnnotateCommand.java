package panne.cli;

import java.util.List;
import java.util.concurrent.Callable;
import panne.app.Json;
import panne.app.Startup;
import panne.app.task.Annotate;
import panne.domain.AnnotatedPost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "annotate",
        header = "Prints what is understood of each post, in the order of the input.",
        footer = {
            "  panne annotate posts.ndjson.gz > annotations.ndjson",
            "  echo 'whatsapp ne marche plus, vous aussi ?' | panne annotate --text"
        })
final class AnnotateCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Complaints complaints;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files of posts; - or none reads standard input.")
    private List<String> files = List.of();

    @Option(names = "--text", description = "Every line of the input is the text of one post.")
    private boolean text;

    AnnotateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.complaints = new Complaints(terminal);
    }

    @Override
    public Integer call() {
        Startup startup = options.startup(terminal);
        if (text) {
            Annotate.texts(startup, files, terminal.in(), this::print, complaints::add);
        } else {
            Annotate.posts(startup, files, terminal.in(), this::print, complaints::add);
        }
        return complaints.conclude();
    }

    private void print(AnnotatedPost post) {
        terminal.print(Json.annotation(post));
    }
}
