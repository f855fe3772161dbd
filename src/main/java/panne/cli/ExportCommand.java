package panne.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import panne.app.export.Target;
import panne.app.task.Export;
import panne.domain.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        header = "Writes the posts that match as a data set, with its manifest (FILE.manifest.json).",
        footer = {
            "  panne export 'service:whatsapp since:2022-10-25 until:2022-10-26' --format parquet --out whatsapp.parquet",
            "  panne export 'country:BE' --format csv --out belgium.csv",
            "  panne export 'country:BE' --format csv --out belgium.csv --force     replaces the one of yesterday"
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "QUERY",
            description = "Words and fields; '' exports everything. See 'panne search --help'.")
    private String query = "";

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "ndjson, csv or parquet.")
    private String format = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write it: a new file.")
    private Path out = Path.of("");

    @Option(
            names = "--with-texts",
            description = "Keep text, author, location and address of posts from X too, which its terms let nobody"
                    + " pass on; without it they are identifiers and annotations.")
    private boolean withTexts;

    @Option(
            names = "--force",
            description = "Replace a data set that an earlier export wrote there; other files are never replaced.")
    private boolean force;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long rows =
                Export.run(options.startup(terminal), query, Export.format(format), new Target(out, force), withTexts);
        terminal.say(Counted.of(rows, "post", "posts") + " in " + out + ", described in " + out + ".manifest.json");
        return ExitCode.DONE;
    }
}
