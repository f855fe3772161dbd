package panne.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident was opened, in numbers that can be run again as a query, and the reasons to doubt it.
 *
 * @param windowStart start of the counting window that fired
 * @param window its length
 * @param services slugs of the services whose witnesses were counted: that of the incident, or those of its owner together
 * @param country the country whose witnesses alone were counted, or null for those of all
 * @param reports posts of witnesses in the window
 * @param observed witnesses counted in the window: an author counts once an hour
 * @param expected witnesses expected in the window in normal times
 * @param expectedHigh the 99th percentile of what is normal in the window
 * @param surprise −log10 of the chance of such a count in normal times
 * @param authors distinct authors among the witnesses
 * @param independent what the witnesses are worth as independent ones: the count that is judged
 * @param conversing witnesses who take part in a conversation with another of them
 * @param conversations how many such conversations there are
 * @param copiesDiscarded near-copies and reposts left out
 * @param echoes second-hand posts left out: the attention it gets
 * @param sources names of the sources the witnesses came from
 * @param topAuthorShare share of the loudest author among the witnesses, in [0, 1]
 * @param topSourceShare share of the first source, in [0, 1]
 * @param topLanguageShare share of the first language, in [0, 1]
 * @param baselineAge how much history the expectation rests on
 * @param doubts sentences that say what speaks against the incident as its figures stand, or spoke against it when it was
 *     raised; empty when nothing does
 */
public record Evidence(
        Instant windowStart,
        Duration window,
        List<String> services,
        @Nullable Country country,
        long reports,
        long observed,
        double expected,
        double expectedHigh,
        double surprise,
        long authors,
        long independent,
        long conversing,
        long conversations,
        long copiesDiscarded,
        long echoes,
        List<String> sources,
        double topAuthorShare,
        double topSourceShare,
        double topLanguageShare,
        Duration baselineAge,
        List<String> doubts) {
    public Evidence {
        services = services.stream().sorted().toList();
        sources = List.copyOf(sources);
        doubts = List.copyOf(doubts);
    }

    /** The same with what speaks against the incident by now. */
    public Evidence withDoubts(List<String> newDoubts) {
        return new Evidence(
                windowStart,
                window,
                services,
                country,
                reports,
                observed,
                expected,
                expectedHigh,
                surprise,
                authors,
                independent,
                conversing,
                conversations,
                copiesDiscarded,
                echoes,
                sources,
                topAuthorShare,
                topSourceShare,
                topLanguageShare,
                baselineAge,
                newDoubts);
    }
}
