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
        Instant at = update.at();
        return "From " + Times.clock(curve.getFirst().start()) + " to " + Times.clock(at)
                + ": normal is about " + Figures.amount(last.expected()) + " reports in five minutes, at most "
                + Figures.amount(last.expectedHigh()) + "; the most were " + step(highest, at)
                + (last.equals(highest) ? "" : ", the last " + step(last, at)) + "."
                + parted(highest, update.incident());
    }

    /** Named by both its ends, for one would be taken for the moment; what still runs is compared with full ones, and says so. */
    private static String step(CurvePoint step, Instant at) {
        Instant end = step.start().plus(STEP);
        return Figures.count(step.observed())
                + (end.isAfter(at)
                        ? " from " + Times.clock(step.start()) + " on, in five minutes that still run"
                        : " from " + Times.clock(step.start()).replace(" UTC", "") + " to " + Times.clock(end));
    }

    /** The alarm's window may lie across two steps, neither of which shows its count. */
    private static String parted(CurvePoint highest, Incident incident) {
        Evidence evidence = incident.evidence();
        boolean parted = evidence.window().compareTo(STEP) <= 0 && evidence.reports() > highest.observed();
        return parted && evidence.country() == null && evidence.services().equals(List.of(incident.service()))
                ? " The " + Figures.count(evidence.reports()) + " that raised the alarm fall into two of these spans."
                : "";
    }
}
