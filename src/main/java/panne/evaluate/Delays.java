package panne.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import panne.simulate.world.Outage;

/**
 * How long it took until outages were told of: from their onset, and from their fifth witness, before which nobody could
 * be sure; by how many witnesses per minute there were at the height.
 */
final class Delays {
    private static final List<Double> VOLUMES = List.of(0.0, 1.0, 3.0, 10.0, 30.0);

    /** Minutes; opened is when it was first suspected, confirmed when people were told. */
    private record Delay(Outage outage, double opened, double confirmed, double evidence) {
        double openedAfterEvidence() {
            return Math.max(0, opened - evidence);
        }

        double confirmedAfterEvidence() {
            return Math.max(0, confirmed - evidence);
        }
    }

    private final List<Delay> all = new ArrayList<>();

    void add(Outage outage, Finding first, Instant fifthWitness) {
        Instant onset = outage.truth().onset();
        all.add(new Delay(
                outage, minutes(onset, first.opened()), minutes(onset, first.told()), minutes(onset, fifthWitness)));
    }

    double confirmed(double share) {
        return quantile(all.stream().map(Delay::confirmed).toList(), share);
    }

    double confirmedAfterEvidence(double share) {
        return quantile(all.stream().map(Delay::confirmedAfterEvidence).toList(), share);
    }

    /** A table with a row for all outages of at least so many witnesses per minute. */
    String table() {
        String header = String.format(
                Locale.ROOT,
                "%-12s %8s %9s | %-15s | %-15s | %-15s | %-15s | %-15s",
                "witnesses",
                "",
                "normal",
                "opened",
                "confirmed",
                "opened after",
                "confirmed after",
                "fifth witness");
        String units = String.format(Locale.ROOT, "%-12s %8s %9s", "per minute", "outages", "per hour")
                + " | P50 / P90 min  ".repeat(5);
        return header + "\n" + units + "\n" + VOLUMES.stream().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(double volume) {
        List<Delay> some = all.stream()
                .filter(delay -> delay.outage().volume().perMinute() >= volume)
                .toList();
        return String.format(
                Locale.ROOT,
                "%-12s %8d %9.1f | %s | %s | %s | %s | %s",
                volume == 0 ? "all" : String.format(Locale.ROOT, "%.0f and more", volume),
                some.size(),
                quantile(
                        some.stream()
                                .map(delay -> delay.outage().volume().normalPerHour())
                                .toList(),
                        0.5),
                both(some, Delay::opened),
                both(some, Delay::confirmed),
                both(some, Delay::openedAfterEvidence),
                both(some, Delay::confirmedAfterEvidence),
                both(some, Delay::evidence));
    }

    private static String both(List<Delay> delays, ToDoubleFunction<Delay> view) {
        List<Double> values = delays.stream().map(view::applyAsDouble).toList();
        return String.format(Locale.ROOT, "%6.1f / %6.1f", quantile(values, 0.5), quantile(values, 0.9));
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }

    static double quantile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
