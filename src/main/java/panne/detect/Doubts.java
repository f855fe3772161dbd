package panne.detect;

import java.util.ArrayList;
import java.util.List;
import panne.domain.Counted;
import panne.domain.Evidence;

/**
 * Says what speaks against an incident. What can be told of all its witnesses is told of them, so that it agrees with the
 * figures beside it and goes when they refute it; what is only known of those who raised it is told of these.
 */
final class Doubts {
    private static final int YOUNG_HOURS = 7 * 24;
    private static final int FEW_AUTHORS = 8;
    private static final double DOMINANT = 0.95;
    private static final double LOUD = 0.3;

    private final List<String> doubts = new ArrayList<>();

    private Doubts() {}

    static List<String> of(Case found) {
        Doubts all = new Doubts();
        Evidence evidence = found.evidence();
        if (evidence.baselineAge().toHours() < YOUNG_HOURS) {
            all.doubts.add("Only " + hours(evidence.baselineAge().toHours()) + " what is normal.");
        }
        all.addOfAll(found.tally(), found.root());
        all.addOfThoseWhoRaisedIt(evidence);
        return all.doubts;
    }

    private void addOfAll(Tally tally, ServiceBoard root) {
        if (tally.authors() < FEW_AUTHORS) {
            doubts.add("Only " + Counted.of(tally.authors(), "author reports", "authors report") + " it.");
        }
        if (tally.topAuthorShare() > LOUD) {
            doubts.add(Counted.percent(tally.topAuthorShare()) + " of the reports come from one author.");
        }
        if (tally.topSourceShare() > DOMINANT && root.sourcesSeen() > 1) {
            doubts.add("All but a few reports come from one source, " + tally.topSource() + ".");
        }
        boolean worldwide = root.service().countries().isEmpty();
        if (tally.topLanguageShare() > DOMINANT && worldwide && tally.authors() >= FEW_AUTHORS) {
            doubts.add(Counted.percent(tally.topLanguageShare()) + " of the reports are in one language.");
        }
    }

    private void addOfThoseWhoRaisedIt(Evidence evidence) {
        if (evidence.conversations() > 0) {
            doubts.add(conversing(evidence));
        }
        if (evidence.echoes() > 3 * evidence.observed()) {
            doubts.add("When it was raised, there was more talk about it ("
                    + Counted.of(evidence.echoes(), "post", "posts") + ") than there were reports.");
        }
        if (evidence.copiesDiscarded() > evidence.observed()) {
            doubts.add("When it was raised, much of it was copied: "
                    + Counted.of(evidence.copiesDiscarded(), "copy was", "copies were") + " left out.");
        }
    }

    private static String conversing(Evidence evidence) {
        String who = evidence.conversing() == evidence.reports()
                ? "All "
                : Counted.number(evidence.conversing()) + " of the ";
        return who + Counted.number(evidence.reports()) + " reports that raised it stand in "
                + Counted.of(evidence.conversations(), "conversation", "conversations")
                + ", so that they count for no more than " + evidence.independent() + ".";
    }

    private static String hours(long count) {
        return Counted.of(count, "hour of history tells", "hours of history tell");
    }
}
