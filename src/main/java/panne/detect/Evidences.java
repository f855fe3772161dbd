package panne.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import panne.domain.Evidence;

/** Writes down why a reading was found telling, and what speaks against it. */
final class Evidences {
    private static final int YOUNG_HOURS = 7 * 24;
    private static final int FEW_AUTHORS = 8;
    private static final double DOMINANT = 0.95;
    private static final double LOUD = 0.3;

    private Evidences() {}

    static Evidence of(Candidate candidate) {
        Reading reading = candidate.reading();
        List<Sighting> seen = candidate.witnesses();
        Voices voices = candidate.voices();
        long from = Clockwork.minuteOfTick(reading.startTick());
        long to = Clockwork.minuteOfTick(reading.endTick() - 1) + 1;
        Evidence bare = new Evidence(
                Clockwork.ofTick(reading.startTick()),
                Duration.ofMinutes(reading.windowMinutes()),
                reading.counted(),
                reading.expected(),
                NegativeBinomial.high(reading.expected(), reading.spread()),
                reading.surprise(),
                seen.stream().mapToLong(Sighting::author).distinct().count(),
                reading.observed(),
                voices.conversing(),
                voices.conversations(),
                candidate.board().copies(from, to),
                candidate.board().echoes(from, to),
                List.copyOf(new TreeSet<>(seen.stream().map(Sighting::source).toList())),
                topShare(seen, Sighting::author),
                topShare(seen, Sighting::source),
                topShare(seen, Sighting::language),
                Duration.ofHours(reading.series().learnedHours()),
                List.of());
        return withDoubts(bare, doubts(bare, candidate));
    }

    private static double topShare(List<Sighting> seen, Function<Sighting, ?> trait) {
        Map<Object, Integer> counts = new HashMap<>();
        int top = 0;
        for (Sighting sighting : seen) {
            top = Math.max(top, counts.merge(trait.apply(sighting), 1, Integer::sum));
        }
        return seen.isEmpty() ? 0 : (double) top / seen.size();
    }

    private static List<String> doubts(Evidence evidence, Candidate candidate) {
        List<String> doubts = new ArrayList<>();
        if (evidence.baselineAge().toHours() < YOUNG_HOURS) {
            doubts.add("Only " + evidence.baselineAge().toHours() + " hours of history tell what is normal.");
        }
        if (evidence.authors() < FEW_AUTHORS) {
            doubts.add("Only " + evidence.authors() + " authors report it.");
        }
        if (evidence.conversations() > 0) {
            doubts.add(conversing(evidence));
        }
        if (evidence.topAuthorShare() > LOUD) {
            doubts.add(percent(evidence.topAuthorShare()) + " of the reports come from one author.");
        }
        if (evidence.topSourceShare() > DOMINANT && candidate.board().sourcesSeen() > 1) {
            doubts.add("All but a few reports come from one source, "
                    + evidence.sources().getFirst() + ".");
        }
        boolean worldwide = candidate.board().service().countries().isEmpty();
        if (evidence.topLanguageShare() > DOMINANT && worldwide && evidence.authors() >= FEW_AUTHORS) {
            doubts.add(percent(evidence.topLanguageShare()) + " of the reports are in one language.");
        }
        if (evidence.echoes() > 3 * evidence.observed()) {
            doubts.add("There is more talk about it (" + evidence.echoes() + " posts) than there are reports.");
        }
        if (evidence.copiesDiscarded() > evidence.observed()) {
            doubts.add("Much of it is copied: " + evidence.copiesDiscarded() + " copies were left out.");
        }
        return doubts;
    }

    private static String conversing(Evidence evidence) {
        String who = evidence.conversing() == evidence.observed() ? "All " : evidence.conversing() + " of the ";
        String where = evidence.conversations() == 1 ? "1 conversation" : evidence.conversations() + " conversations";
        return who + evidence.observed() + " reports stand in " + where + ", so that they count for no more than "
                + evidence.independent() + ".";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static Evidence withDoubts(Evidence bare, List<String> doubts) {
        return new Evidence(
                bare.windowStart(),
                bare.window(),
                bare.observed(),
                bare.expected(),
                bare.expectedHigh(),
                bare.surprise(),
                bare.authors(),
                bare.independent(),
                bare.conversing(),
                bare.conversations(),
                bare.copiesDiscarded(),
                bare.echoes(),
                bare.sources(),
                bare.topAuthorShare(),
                bare.topSourceShare(),
                bare.topLanguageShare(),
                bare.baselineAge(),
                doubts);
    }
}
