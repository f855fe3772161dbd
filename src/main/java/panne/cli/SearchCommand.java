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
            "%nWords:",
            "  a b, a AND b     both, anywhere in the text; case, accents and # make no difference",
            "  a OR b           one of them; (a OR b) c with parentheses",
            "  -a, NOT a        without it",
            "  \"a b\"            in this order, side by side",
            "  what*            words that begin so",
            "  a NEAR/5 b       both, at most five words apart",
            "%nFields (country:BE,NL takes either value; of several fields each must hold):",
            "  service:SLUG     what it is about, by name in lexicons/services, such as whatsapp; or none",
            "  country:CODE     where the author is, by ISO 3166-1 code such as BE; or none",
            "  language:CODE    what it is written in, by ISO 639-1 code such as fr; und where nobody could tell",
            "  stance:report    says first-hand that something malfunctions now",
            "  stance:question  asks whether it does",
            "  stance:echo      second-hand: news, jokes, comments",
            "  stance:recovery  says that it works again",
            "  stance:statement reads like an operator's announcement; with is:operator, its own",
            "  stance:gripe     a complaint that is no malfunction: price, policy, staff",
            "  stance:other     anything else",
            "  symptom:WORD     what fails, of reports and questions; none finds posts without one:",
            "    sending        messages do not leave",
            "    delivery       messages do not arrive",
            "    login          cannot log in, or was logged out",
            "    connection     cannot open, reach or connect at all; no signal, no power",
            "    slow           works, but slowly",
            "    media          pictures, videos, stories, up- and downloads",
            "    calls          voice and video calls",
            "    payment        paying and being paid",
            "    crash          the app closes or hangs",
            "    playback       music, film or stream stops",
            "    unspecified    it does not work, and no more is said",
            "  source:NAME      the network, as posts name it: x, bluesky, mastodon and so on",
            "  replyTo:ID       what answers a post; replyTo:somebody where names were lost",
            "  author:HASH      all posts of one author, by the hash that --json shows",
            "  id:ID            one post, such as x:1584797",
            "  since:TIME       written then or later: 2022-10-25 or 2022-10-25T07:00:00Z",
            "  until:TIME       written before that",
            "  is:witness       what the detector counts: reports and questions, no copies, reposts or machines",
            "  is:repost        passes another post on unchanged",
            "  is:reply         answers another post",
            "  is:copy          says nearly the same as an earlier post",
            "  is:automatic     by an account that posts like a machine",
            "  is:operator      by the own account of a service's operator"
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
