package panne.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import panne.domain.CurvePoint;
import panne.domain.Evidence;
import panne.domain.Incident;
import panne.domain.IncidentUpdate;

/** Says in words what the chart shows, for those who do not see it. */
final class CurveWords {
    private static final Duration STEP = Duration.ofMinutes(5);

    private CurveWords() {}

    static String describe(IncidentUpdate update) {
        List<CurvePoint> curve = update.curve();
        CurvePoint highest = curve.stream()
                .max(Comparator.comparingLong(CurvePoint::observed))
                .orElseThrow();
        CurvePoint last = curve.getLast();
        return "From " + Times.clock(curve.getFirst().start()) + " to " + Times.clock(update.at())
                + ": normal is about " + Figures.amount(last.expected()) + " reports in five minutes, at most "
                + Figures.amount(last.expectedHigh()) + "; the most were " + Figures.count(highest.observed()) + " at "
                + Times.clock(highest.start()) + ", the last " + Figures.count(last.observed())
                + soFar(last, update.at()) + "." + parted(highest, update.incident());
    }

    /** A step that still runs is compared with full ones: that must be said. */
    private static String soFar(CurvePoint last, Instant at) {
        return last.start().plus(STEP).isAfter(at)
                ? " since " + Times.clock(last.start()) + ", in a step that still runs"
                : "";
    }

    /** The alarm's window may lie across two steps, neither of which shows its count. */
    private static String parted(CurvePoint highest, Incident incident) {
        Evidence evidence = incident.evidence();
        boolean parted = evidence.window().compareTo(STEP) <= 0 && evidence.reports() > highest.observed();
        return parted && evidence.country() == null && evidence.services().equals(List.of(incident.service()))
                ? " The " + Figures.count(evidence.reports()) + " that raised the alarm fall into two steps."
                : "";
    }
}
