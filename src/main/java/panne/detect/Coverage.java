package panne.detect;

import java.util.HashMap;
import java.util.Map;

/**
 * Notices when far more owners' services are talked about than usual at the same time: then the collection has widened,
 * and what rises is not the world but the share of it that is seen.
 *
 * <p>Breadth = owners named within the last hour / their hourly mean (half-life three days, at least ½). It counts from
 * four times the usual and eight owners on; one event, however large, names few of them.
 */
final class Coverage {
    private static final double MEMORY = Math.pow(0.5, 1 / 72.0);
    private static final double LEAST_RISE = 4;
    private static final int LEAST_OWNERS = 8;
    private static final double LEAST_USUAL = 0.5;

    private final Map<Owner, Long> lastMinutes = new HashMap<>();
    private long hour = Long.MIN_VALUE;
    private int thisHour;
    private double owners;
    private double hours;

    void saw(Owner owner, long minute) {
        long now = Math.floorDiv(minute, 60L);
        if (now > hour) {
            turnTo(now);
        }
        Long last = lastMinutes.put(owner, minute);
        if (last == null || Math.floorDiv(last, 60L) < now) {
            thisHour++;
        }
    }

    private void turnTo(long now) {
        if (hour != Long.MIN_VALUE) {
            double forget = Math.pow(MEMORY, (double) (now - hour));
            owners = (owners + thisHour) * forget;
            hours = (hours + 1) * forget + (1 - forget) / (1 - MEMORY) * MEMORY;
        }
        hour = now;
        thisHour = 0;
    }

    /** How many times wider than usual it is seen, leaving the owner itself out; 1 unless it is plainly wider. */
    double rise(Owner owner, long minute) {
        int seen = seenWithinTheHour(minute, owner);
        double usual = Math.max(LEAST_USUAL, owners / (hours + 1));
        double rise = seen / usual;
        return seen >= LEAST_OWNERS && rise >= LEAST_RISE ? rise : 1;
    }

    private int seenWithinTheHour(long minute, Owner except) {
        int seen = 0;
        for (Map.Entry<Owner, Long> entry : lastMinutes.entrySet()) {
            seen += entry.getKey() != except && entry.getValue() > minute - 60 ? 1 : 0;
        }
        return seen;
    }
}
