package panne.detect;

import java.util.ArrayList;
import java.util.List;
import panne.domain.CurvePoint;

/**
 * The reports on a service against what is normal in steps of five minutes, from two hours before an incident on. A report is
 * a post, as in the incident's total; what is normal counts an author once an hour.
 */
final class Curve {
    private static final int STEP = 5;
    private static final int BEFORE = 120;
    /** Two weeks: what goes on for longer, such as all that stays open while no source is heard, needs no picture of that. */
    private static final int MOST_STEPS = 14 * 24 * 60 / STEP;

    private final ServiceBoard board;
    private final long first;
    private final List<CurvePoint> points = new ArrayList<>();

    Curve(ServiceBoard board, long onsetMinute) {
        this.board = board;
        first = Math.floorDiv(onsetMinute - BEFORE, (long) STEP) * STEP;
    }

    /** Adds the steps that are full; late reports change those that the board still remembers. */
    void followTo(long minute) {
        long remembered = minute - Series.MINUTES + STEP;
        for (int i = Math.max(0, (int) ((remembered - first) / STEP)); i < points.size(); i++) {
            CurvePoint old = points.get(i);
            int observed = observed(first + (long) i * STEP);
            points.set(i, new CurvePoint(old.start(), observed, old.expected(), old.expectedHigh()));
        }
        for (long start = next(); start + STEP <= minute && !isFull(); start += STEP) {
            points.add(point(start));
        }
    }

    /** The steps that are full. */
    List<CurvePoint> points() {
        return points;
    }

    /**
     * The steps up to the minute, which has only begun: the full ones, then the one that still runs, if anything may be
     * known of it. Its count is the one so far, its normal that of all five minutes.
     */
    List<CurvePoint> pointsUntil(long minute) {
        followTo(minute);
        long start = next();
        List<CurvePoint> all = new ArrayList<>(points);
        if (!isFull() && (start < minute || observed(start) > 0)) {
            all.add(point(start));
        }
        return all;
    }

    private long next() {
        return first + (long) points.size() * STEP;
    }

    private boolean isFull() {
        return points.size() >= MOST_STEPS;
    }

    private int observed(long start) {
        return board.reports(start, start + STEP);
    }

    private CurvePoint point(long start) {
        Series series = board.whole();
        double expected = series.ratePerMinute(start + STEP / 2) * STEP;
        double spread = series.spread(Clockwork.tickOfMinute(start + STEP), Clockwork.FIVE_MINUTES);
        return new CurvePoint(
                Clockwork.ofMinute(start), observed(start), expected, NegativeBinomial.high(expected, spread));
    }
}
