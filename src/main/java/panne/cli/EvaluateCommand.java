package panne.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import panne.app.task.Evaluate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        header = "Measures the stages on labelled data, beside simpler methods.",
        footer = {
            "  panne evaluate                     the language models, on posts that they have not seen",
            "  panne evaluate detector --worlds 3 the detector, in made-up worlds whose truth is known",
            "  panne evaluate series FOLDER       the detector of count series, on labelled series"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return language(common);
    }

    @Command(
            name = "language",
            header = "Measures stance and symptom on posts that the models have not seen.",
            description = "By three-fold cross-validation over models/posts/train, and on models/posts/test by other"
                    + " hands, beside a keyword rule and the most frequent stance.",
            footer = "  panne evaluate language")
    int language(@Mixin CommonOptions options) {
        terminal.say("Training and answering three times; this takes a minute or two ...");
        Evaluate.language(options.startup(terminal)).forEach(terminal::print);
        return ExitCode.DONE;
    }

    @Command(
            name = "posts",
            header = "Measures all that is understood of posts against what readers found in them.",
            footer = "  panne evaluate posts labels.tsv posts.ndjson --mistakes")
    int posts(
            @Mixin CommonOptions options,
            @Parameters(
                            index = "0",
                            paramLabel = "LABELS",
                            description = "Tab-separated id, stance, symptom, services, country; - for none, ? for"
                                    + " what the reader could not tell.")
                    Path labels,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files of posts.")
                    List<String> files,
            @Option(names = "--mistakes", description = "List the posts that were mistaken.") boolean mistakes) {
        Evaluate.posts(options.startup(terminal), labels, files, mistakes).forEach(terminal::print);
        return ExitCode.DONE;
    }

    @Command(
            name = "detector",
            header = "Measures the detector in made-up worlds beside simpler methods.",
            description = "A world is four weeks of posts about twelve services with outages and all that looks like"
                    + " one. The first world is also shuffled, doubled, cut and restarted.",
            footer = "  panne evaluate detector --worlds 6 --seed 100")
    int detector(
            @Mixin CommonOptions options,
            @Option(names = "--worlds", paramLabel = "N", defaultValue = "6", description = "How many (default 6).")
                    int worlds,
            @Option(names = "--seed", paramLabel = "N", defaultValue = "100", description = "Of the first (100).")
                    long seed) {
        terminal.say("Living through " + worlds + " worlds of four weeks; each takes some ten seconds ...");
        Evaluate.detector(worlds, seed).forEach(terminal::print);
        return ExitCode.DONE;
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
