package panne.detect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.CountryShare;
import panne.domain.IncidentState;

/** How an incident goes on in one country. */
final class CountryTrack {
    private static final double NINETY_PERCENT = 1.645;
    private static final double SURE_SURPRISE = 3;

    private final Country country;
    private final Wave wave;
    private final Expectation expectation = new Expectation();
    private long observed;

    CountryTrack(Country country, long onsetMinute) {
        this.country = country;
        wave = new Wave(onsetMinute);
    }

    void step(long minute, long onsetMinute, Flow flow, int recoveries, long seenSince) {
        observed += flow.count(minute - 1, minute);
        expectation.step(minute, flow);
        wave.step(minute, onsetMinute, flow, recoveries, seenSince);
    }

    /** Counts again from another onset. */
    void recount(long onsetMinute, long minute, Flow flow) {
        observed = flow.count(onsetMinute, minute);
        expectation.recount(onsetMinute, minute, flow);
    }

    /** Lets it end with the incident as a whole, at the latest. */
    void end(long minute) {
        wave.end(minute);
    }

    void reopen(long minute) {
        if (wave.state() == IncidentState.ENDED) {
            wave.reopen(minute);
        }
    }

    /**
     * Writes down how the country stands before the tick. The ratio's upper bound is that of a gamma posterior on the
     * logarithmic scale: variance 1 / (n + ½) plus the expectation's own.
     */
    CountryShare share(Flow flow, long tick, long reports, long located) {
        long minute = Clockwork.minuteOfTick(tick);
        long counted = observed + flow.count(minute, minute + 1);
        double normal = expectation.until(tick, flow);
        double ratio = counted / normal;
        double deviation = Math.sqrt(1 / (counted + 0.5) + flow.uncertainty());
        double centre = (counted + 0.5) / normal;
        boolean sure = isSure(counted, normal, flow.spread(minute, Clockwork.HOUR));
        return new CountryShare(
                country,
                reports,
                located == 0 ? 0 : (double) reports / located,
                ratio,
                ratioLow(counted, normal, flow.uncertainty()),
                Math.max(ratio, centre * Math.exp(NINETY_PERCENT * deviation)),
                sure ? wave.state() : IncidentState.SUSPECTED,
                time(sure && wave.hasEased(), wave.easing()),
                time(sure && wave.hasEnded(), wave.ended()));
    }

    /**
     * The exact lower limit of a Poisson count (half the 5 % point of χ² with 2 n degrees of freedom, after Wilson and
     * Hilferty), which for one witness is a twentieth of it, widened by the expectation's uncertainty on the logarithmic
     * scale.
     */
    static double ratioLow(long counted, double normal, double uncertainty) {
        if (counted == 0) {
            return 0;
        }
        double limit = Math.pow(1 - 1 / (9.0 * counted) - NINETY_PERCENT / (3 * Math.sqrt((double) counted)), 3);
        double log = Math.hypot(Math.log(limit), NINETY_PERCENT * Math.sqrt(uncertainty));
        return counted / normal * Math.exp(-log);
    }

    private static @Nullable Instant time(boolean known, long minute) {
        return known ? Clockwork.ofMinute(minute) : null;
    }

    /** A country with too few witnesses to be sure of is only suspected. */
    private static boolean isSure(long counted, double normal, double spread) {
        return counted >= Gauge.LEAST_WITNESSES && NegativeBinomial.surprise(counted, normal, spread) >= SURE_SURPRISE;
    }
}
