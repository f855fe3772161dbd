package panne.alert;

import java.util.Comparator;
import java.util.List;
import panne.domain.CurvePoint;
import panne.domain.IncidentUpdate;

/** Says in words what the chart shows, for those who do not see it. */
final class CurveWords {
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
                + Times.clock(highest.start()) + ", the last " + Figures.count(last.observed()) + ".";
    }
}
