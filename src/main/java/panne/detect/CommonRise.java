package panne.detect;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much all services rise together, as on New Year's Eve: such a rise is no outage of any of them.
 *
 * <p>F = max(1, (k + Σ min(n, 6 e + 2)) / (k + Σ e)) over the services of other owners that have no open incident, with
 * n observed and e expected in the same window; k = 10 keeps F near 1 while little is expected. A collection that has
 * plainly widened counts as a common rise too.
 */
final class CommonRise {
    private static final double PRIOR = 10;
    private static final double CLIP_RATIO = 6;
    private static final double CLIP_COUNT = 2;

    private final Collection<ServiceBoard> boards;
    private final Coverage coverage;
    private final Map<Owner, double[]> byOwner = new HashMap<>();
    private final double[] all = new double[2 * Clockwork.WINDOWS.length];
    private long tick = Long.MIN_VALUE;

    CommonRise(Collection<ServiceBoard> boards, Coverage coverage) {
        this.boards = boards;
        this.coverage = coverage;
    }

    double factor(Owner owner, long endTick, int scale) {
        if (endTick != tick) {
            measure(endTick);
        }
        double[] own = byOwner.getOrDefault(owner, new double[all.length]);
        double observed = all[2 * scale] - own[2 * scale];
        double expected = all[2 * scale + 1] - own[2 * scale + 1];
        double wider = coverage.rise(owner, Clockwork.minuteOfTick(endTick));
        return Math.max(wider, (PRIOR + observed) / (PRIOR + expected));
    }

    private void measure(long endTick) {
        tick = endTick;
        byOwner.clear();
        Arrays.fill(all, 0);
        for (ServiceBoard board : boards) {
            if (board.openCase() == null) {
                add(board, endTick);
            }
        }
    }

    private void add(ServiceBoard board, long endTick) {
        double[] own = byOwner.computeIfAbsent(board.owner(), o -> new double[all.length]);
        for (int scale = 0; scale < Clockwork.WINDOWS.length; scale++) {
            double expected = board.whole().expected(endTick, scale);
            double observed = Math.min(board.whole().count(endTick, scale), CLIP_RATIO * expected + CLIP_COUNT);
            own[2 * scale] += observed;
            own[2 * scale + 1] += expected;
            all[2 * scale] += observed;
            all[2 * scale + 1] += expected;
        }
    }
}
