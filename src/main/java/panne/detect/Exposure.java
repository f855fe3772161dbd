package panne.detect;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;

/**
 * How much all other talk has risen against its own normal, whether the world speaks more (New Year's Eve) or more of it
 * is heard (a collection that widens): such a rise is no outage of any service, and every expectation rises with it.
 *
 * <p>The rise F solves Σ (P(N &lt; n) + ½ P(N = n) − ½) = ¼ ln F over the other owners that have no confirmed incident,
 * where n posts of any stance name the owner and nobody else in the window, and N is negative binomial around F times
 * what is normal. It is the F that makes n the median of N: an owner pulls by ½ at most, so that one event, however
 * large, counts once; of owners that are hardly ever named it counts how many are named. The quarter of the owners that
 * rose most is set aside, for one failure drags some others along, and so is the quarter that rose least. The right-hand
 * side, a normal prior of ln F, keeps F near 1 while there are few owners.
 */
final class Exposure {
    private static final double PRIOR = 0.25;
    private static final int SET_ASIDE = 4;
    private static final double MOST_LOG = 8;
    private static final int HALVINGS = 12;
    private static final int LEAST_HOURS = 24;
    private static final double LEAST_VARIANCE = 1e-4;

    private record Window(long owner, @Nullable Country country, int scale) {}

    /** What was counted of an owner, and what is normal. */
    private record Tally(double count, double mean, double spread) {
        static Tally of(Series series, long endTick, int scale) {
            return new Tally(
                    series.count(endTick, scale), series.expected(endTick, scale), series.spread(endTick, scale));
        }
    }

    private final Collection<Owner> owners;
    private final Map<Window, Double> known = new HashMap<>();
    private long minute = Long.MIN_VALUE;

    Exposure(Collection<Owner> owners) {
        this.owners = owners;
    }

    /**
     * By how much the expectation of a service, in a country if one is given, rises with all others: with their talk
     * everywhere, or with their witnesses in the country where these rise more, as at midnight of New Year's Eve. Few owners
     * have any there, so that the quarter set aside is rounded down. How much it takes part in their rise F varies by as much
     * as the rise, τ = 1 − 1/F on the logarithmic scale; its own posts that are no witnesses tell more: n of them where m are
     * normal have y = ln (n + ½) / (m + ½) with variance v. The mean of both, (ln F / τ² + y / v) / (1 / τ² + 1 / v), is taken
     * between ln F and 2 ln F: its own failure is talked of, too.
     */
    double participation(Owner owner, @Nullable Country country, long endTick, int scale) {
        double everywhere = rise(owner, null, endTick, scale);
        double here = country == null ? 1 : rise(owner, country, endTick, scale);
        double common = Math.log(Math.max(everywhere, here));
        double variance = square(1 - Math.exp(-common));
        if (variance < LEAST_VARIANCE) {
            return Math.exp(common);
        }
        int window = Math.max(scale, Clockwork.FIVE_MINUTES);
        double heard = owner.otherTalk(endTick, window);
        double own = Math.log((heard + 0.5) / (owner.usualOtherTalk(endTick, window) + 0.5));
        double noise = 1 / (heard + 0.5) + owner.talk().spread(endTick, window);
        double mean = (common / variance + own / noise) / (1 / variance + 1 / noise);
        return Math.exp(Math.clamp(mean, common, 2 * common));
    }

    private static double square(double x) {
        return x * x;
    }

    /** The largest rise over windows that are at least as long as that of the scale and five minutes, 1 when there is none; weighed once a minute. */
    private double rise(Owner owner, @Nullable Country country, long endTick, int scale) {
        long now = Clockwork.minuteOfTick(endTick);
        if (now != minute) {
            known.clear();
            minute = now;
        }
        double most = 1;
        for (int wider = Math.max(scale, Clockwork.FIVE_MINUTES); wider < Clockwork.WINDOWS.length; wider++) {
            int window = wider;
            most = Math.max(
                    most,
                    known.computeIfAbsent(
                            new Window(owner.number(), country, wider), w -> solve(owner, country, endTick, window)));
        }
        return most;
    }

    private double solve(Owner owner, @Nullable Country country, long endTick, int scale) {
        int size = 0;
        double[] counts = new double[owners.size()];
        double[] means = new double[owners.size()];
        double[] spreads = new double[owners.size()];
        for (Owner other : owners) {
            if (other != owner && other.talk().learnedHours() >= LEAST_HOURS && !other.hasConfirmedCase()) {
                Tally tally = country == null
                        ? Tally.of(other.talk(), endTick, scale)
                        : witnesses(other, country, endTick, scale);
                if (country == null || tally.count() + tally.mean() > 0) {
                    counts[size] = tally.count();
                    means[size] = tally.mean();
                    spreads[size++] = tally.spread();
                }
            }
        }
        int setAside = country == null ? Math.ceilDiv(size, SET_ASIDE) : size / SET_ASIDE;
        if (pull(0, size, setAside, counts, means, spreads) <= 0) {
            return 1;
        }
        double low = 0;
        double high = MOST_LOG;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (pull(middle, size, setAside, counts, means, spreads) > PRIOR * middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(low);
    }

    /** Of a country no more is known than who bore witness there. */
    private static Tally witnesses(Owner owner, Country country, long endTick, int scale) {
        Tally sum = new Tally(0, 0, 0);
        for (ServiceBoard board : owner.boards()) {
            Series local = board.countries().get(country);
            if (local != null) {
                Tally one = Tally.of(local, endTick, scale);
                sum = new Tally(
                        sum.count() + one.count(), sum.mean() + one.mean(), Math.max(sum.spread(), one.spread()));
            }
        }
        return sum;
    }

    private static double pull(double log, int size, int setAside, double[] counts, double[] means, double[] spreads) {
        double factor = Math.exp(log);
        double[] ranks = new double[size];
        for (int i = 0; i < size; i++) {
            ranks[i] = NegativeBinomial.rank((int) counts[i], factor * means[i], spreads[i]);
        }
        Arrays.sort(ranks);
        double sum = 0;
        for (int i = setAside; i < size - setAside; i++) {
            sum += ranks[i] - 0.5;
        }
        return sum;
    }
}
