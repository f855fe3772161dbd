package panne.detect;

import java.util.Arrays;

/**
 * Whether more is borne witness than the growth of a service explains. One that people begin to talk about in earnest has
 * more witnesses than it ever had, and all else is said of it as often: hour after hour, and before anybody complains.
 *
 * <p>With b the median of the last six full hours' posts about the owner that are no witnesses, and ω = (W + K/3) / (B + K) the
 * witnesses that normal times know for each such post (W and B as learned), ω b an hour are expected at least.
 */
final class Growth {
    /** One in a hundred: what remains to be ruled out is one explanation, not all chances. */
    private static final double RULED_OUT = 2;

    private static final int HOURS = 6;
    private static final double PRIOR_ODDS = 1 / 3.0;
    private static final double PRIOR_POSTS = 15;

    private Growth() {}

    static boolean explains(Candidate candidate) {
        Reading reading = candidate.reading();
        double hourly = hourlyTalk(candidate.board().owner(), Clockwork.minuteOfTick(reading.startTick()));
        double grown = odds(candidate) * hourly / 60 * reading.windowMinutes();
        double spread = reading.spread() + 1 / (HOURS * hourly + 0.5);
        return grown > reading.expected() && NegativeBinomial.surprise(reading.observed(), grown, spread) < RULED_OUT;
    }

    /** Witnesses of the reading's kind for each post that bears no witness. */
    private static double odds(Candidate candidate) {
        Owner owner = candidate.board().owner();
        double witnesses = 0;
        for (ServiceBoard board : owner.boards()) {
            witnesses += board.whole().learnedCount();
        }
        double rest = Math.max(0, owner.talk().learnedCount() - witnesses);
        double part = Math.min(1, (candidate.reading().series().learnedCount() + 1) / (witnesses + 1));
        return part * (witnesses + PRIOR_ODDS * PRIOR_POSTS) / (rest + PRIOR_POSTS);
    }

    /** The median of the hours before the minute. */
    private static double hourlyTalk(Owner owner, long end) {
        double[] hours = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            hours[hour] = otherTalk(owner, end - 60L * (hour + 1), end - 60L * hour);
        }
        Arrays.sort(hours);
        return (hours[(HOURS - 1) / 2] + hours[HOURS / 2]) / 2;
    }

    private static double otherTalk(Owner owner, long from, long to) {
        int posts = owner.talk().countMinutes(from, to);
        for (ServiceBoard board : owner.boards()) {
            posts -= board.whole().countMinutes(from, to);
        }
        return Math.max(0, posts);
    }
}
