package panne.cli;

import java.util.concurrent.Callable;
import panne.app.Json;
import panne.app.task.Search;
import panne.app.task.Search.Hits;
import panne.app.task.Search.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Searches the index.",
        footer = {
            "  panne search 'service:whatsapp country:BE \"not sending\"'",
            "  panne search 'whatsapp NEAR/5 down since:2022-10-25' --sort relevance --limit 5",
            "  panne search 'stance:report' --json | jq .text"
        },
        description = {
            "%nQueries:",
            "  a b, a OR b, -a or NOT a, (a OR b) c, \"a b\", what*, a NEAR/5 b",
            "  service:whatsapp  country:BE,NL  language:fr  source:x  author:HASH  id:x:1584797",
            "  stance:           report, question, echo, recovery, statement, gripe, other",
            "  symptom:          sending, delivery, login, connection, slow, media, calls, payment, crash,",
            "                    playback, unspecified",
            "  service:none, country:none and symptom:none find posts without one",
            "  since:2022-10-25T07:00:00Z  then or later",
            "  until:2022-10-26            before that",
            "  is:witness        what the detector counts: first-hand reports and questions, not copied",
            "  is:               repost, reply, copy or automatic"
        })
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "QUERY", description = "Words and fields; '' finds everything.")
    private String query = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many (1 to 10000). Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--sort", paramLabel = "ORDER", description = "newest or relevance. Default: newest.")
    private Order order = Order.NEWEST;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Hits hits = Search.run(options.startup(terminal), query, limit, order);
        hits.posts().forEach(post -> terminal.print(json ? Json.of(post) : PostLine.of(post)));
        terminal.say(hits.total()
                + (hits.total() == 1 ? " post matches" : " posts match")
                + (hits.total() > hits.posts().size() ? ", " + hits.posts().size() + " shown" : ""));
        return ExitCode.DONE;
    }
}
