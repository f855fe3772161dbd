package panne.cli;

import java.util.List;
import java.util.concurrent.Callable;
import panne.app.task.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        header = "Replays the WhatsApp outage of 25 October 2022 through the whole pipeline, and shows what it finds.",
        footer = {
            "  panne demo              leaves the pages open until Ctrl-C",
            "  PANNE_WEB_PORT=8090 panne demo",
            "  panne demo --no-serve"
        },
        description = "%nThe posts are scripted after what the press recorded. Data and mails stay in data/demo until"
                + " the next demo. The pages are at web.host and web.port of the configuration (127.0.0.1:8080 without"
                + " one), or at a free port when that is taken.")
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--no-serve", description = "End at once instead of serving the pages.")
    private boolean noServe;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("Replaying nine days of posts around the WhatsApp outage of 25 October 2022 ...");
        try (Interrupt interrupt = new Interrupt();
                Demo demo = Demo.play(options.startup(terminal), options.data(), new ProgressPrinter(terminal))) {
            terminal.print("Found in " + demo.posts() + " posts:");
            terminal.print("");
            IncidentPrinter.print(terminal, demo.incidents(), false);
            print(demo.letters());
            if (!noServe) {
                terminal.print("The pages are at " + demo.serve(notice -> terminal.say("panne: " + notice))
                        + " (Ctrl-C ends)");
                terminal.flush();
                interrupt.await();
            }
        }
        return ExitCode.DONE;
    }

    private void print(List<Demo.Letter> letters) {
        for (Demo.Letter letter : letters) {
            terminal.print("Mail: " + letter.subject());
            terminal.print("  as sent: " + letter.eml());
            terminal.print("  to look at: " + letter.html());
        }
        if (!letters.isEmpty()) {
            terminal.print("");
            terminal.print("The text of the first:");
            terminal.print("");
            letters.getFirst()
                    .text()
                    .lines()
                    .map(line -> ("  | " + line).stripTrailing())
                    .forEach(terminal::print);
            terminal.print("");
        }
    }
}
