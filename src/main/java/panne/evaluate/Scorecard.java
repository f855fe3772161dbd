package panne.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import panne.domain.Country;
import panne.simulate.world.Decoy;
import panne.simulate.world.Outage;
import panne.simulate.world.World;

/** Adds up how a contender did over many worlds. */
final class Scorecard {
    private static final Duration AFTERMATH = Duration.ofMinutes(20);
    private static final double LOCATED = 0.65;
    private static final double ENOUGH_TO_NAME = 15;
    private static final List<Integer> SIZES = List.of(5, 10, 20, 40);

    private final String name;
    private final Map<Integer, Ratio> recallBySize = new TreeMap<>();
    private final Map<Decoy.Kind, Integer> decoysFired = new EnumMap<>(Decoy.Kind.class);
    private final Delays delays = new Delays();
    private final List<Double> widths = new ArrayList<>();
    private final Ratio precision = new Ratio();
    private final Ratio recall = new Ratio();
    private final Ratio onsets = new Ratio();
    private final Ratio oneCard = new Ratio();
    private final Ratio countries = new Ratio();
    private final List<String> mistakes = new ArrayList<>();
    private double serviceMonths;
    private int falseAlarms;

    Scorecard(String name) {
        this.name = name;
        SIZES.forEach(size -> recallBySize.put(size, new Ratio()));
    }

    void add(World world, List<Finding> findings, Map<Outage, Instant> fifthWitness) {
        serviceMonths += world.serviceMonths();
        Set<Finding> explained = new HashSet<>();
        for (Outage outage : world.outages()) {
            List<Finding> matching = findings.stream()
                    .filter(finding -> matches(finding, outage))
                    .toList();
            explained.addAll(matching);
            judge(
                    world,
                    outage,
                    matching,
                    fifthWitness.getOrDefault(outage, outage.truth().onset()));
        }
        for (Finding finding : findings) {
            precision.count(explained.contains(finding));
            if (!explained.contains(finding)) {
                blame(world, finding);
            }
        }
    }

    static boolean matches(Finding finding, Outage outage) {
        return !Collections.disjoint(finding.services(), outage.truth().services())
                && !finding.told().isBefore(outage.truth().onset())
                && finding.told().isBefore(outage.truth().end().plus(AFTERMATH));
    }

    private void judge(World world, Outage outage, List<Finding> matching, Instant evidence) {
        boolean found = !matching.isEmpty();
        recallBySize.computeIfAbsent(sizeOf(outage), size -> new Ratio()).count(found);
        if (outage.times() >= 10) {
            recall.count(found);
        }
        if (!found) {
            mistakes.add(String.format(
                    Locale.ROOT,
                    "%s missed %s at %s: %.0f times %.1f an hour, %.0f witnesses",
                    world.scenario().name(),
                    outage.truth().services(),
                    outage.truth().onset(),
                    outage.times(),
                    outage.volume().normalPerHour(),
                    outage.volume().witnesses()));
            return;
        }
        Finding first = matching.stream()
                .min((left, right) -> left.told().compareTo(right.told()))
                .orElseThrow();
        judgeTimes(outage, first, evidence);
        if (outage.isGroup()) {
            oneCard.count(matching.size() == 1
                    && first.services().size() == outage.truth().services().size());
        }
        judgeCountries(world, outage, first);
    }

    private static int sizeOf(Outage outage) {
        return SIZES.stream()
                .filter(size -> outage.times() >= size)
                .max(Integer::compare)
                .orElse(5);
    }

    private void judgeTimes(Outage outage, Finding first, Instant evidence) {
        if (outage.times() >= 10) {
            delays.add(outage, first, evidence);
        }
        Instant onset = outage.truth().onset();
        onsets.count(!onset.isBefore(first.onsetLow()) && !onset.isAfter(first.onsetHigh()));
        widths.add(minutes(first.onsetLow(), first.onsetHigh()));
    }

    /** Right when no country is named that is not hit, and none left out that had witnesses enough. */
    private void judgeCountries(World world, Outage outage, Finding first) {
        if (first.countries().isEmpty() && outage.volume().witnesses() * LOCATED < ENOUGH_TO_NAME) {
            return;
        }
        Set<Country> hit = outage.truth().countries().keySet();
        boolean right = hit.containsAll(first.countries()) && first.countries().containsAll(telling(outage));
        countries.count(right);
        if (!right) {
            mistakes.add(world.scenario().name() + " hit " + hit + " of "
                    + outage.truth().services() + " at " + outage.truth().onset() + ", named " + first.countries());
        }
    }

    private static List<Country> telling(Outage outage) {
        double each = outage.volume().witnesses()
                * LOCATED
                / outage.truth().countries().size();
        return each >= ENOUGH_TO_NAME && outage.national()
                ? List.copyOf(outage.truth().countries().keySet())
                : List.of();
    }

    private void blame(World world, Finding finding) {
        falseAlarms++;
        String reason = "no reason";
        for (Decoy decoy : world.decoys()) {
            if (!Collections.disjoint(decoy.services(), finding.services())
                    && !finding.told().isBefore(decoy.from())
                    && finding.told().isBefore(decoy.to().plus(AFTERMATH))) {
                reason = decoy.kind().toString();
                decoysFired.merge(decoy.kind(), 1, Integer::sum);
                break;
            }
        }
        mistakes.add(world.scenario().name() + " false alarm on " + finding.services() + " at " + finding.told() + ": "
                + reason);
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }

    double precision() {
        return precision.share();
    }

    double falseAlarmsPerServiceMonth() {
        return falseAlarms / serviceMonths;
    }

    String name() {
        return name;
    }

    /** How long it took, by how much there was to count. */
    Delays delays() {
        return delays;
    }

    /** Everything it got wrong, in the order of the worlds. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** One row of the table. */
    String row() {
        StringBuilder sizes = new StringBuilder();
        recallBySize.values().forEach(ratio -> sizes.append(String.format(Locale.ROOT, " %9s", ratio)));
        return String.format(
                Locale.ROOT,
                "%-20s %9s %9s%s %7.1f %7.1f %7.1f %9s %6.1f %8.2f %7s %9s  %s",
                name,
                precision,
                recall,
                sizes,
                delays.confirmed(0.5),
                delays.confirmed(0.9),
                delays.confirmedAfterEvidence(0.5),
                onsets,
                Delays.quantile(widths, 0.5),
                falseAlarmsPerServiceMonth(),
                oneCard,
                countries,
                decoysFired);
    }

    static String header() {
        return String.format(
                "%-20s %9s %9s %9s %9s %9s %9s %7s %7s %7s %9s %6s %8s %7s %9s  %s",
                "",
                "precision",
                "recall10+",
                "5-10x",
                "10-20x",
                "20-40x",
                "40-80x",
                "P50 min",
                "P90 min",
                "P50 5th",
                "in onset",
                "width",
                "false/sm",
                "1 card",
                "countries",
                "decoys that fired");
    }

    /** So many of so many. */
    private static final class Ratio {
        private int hits;
        private int all;

        void count(boolean hit) {
            hits += hit ? 1 : 0;
            all++;
        }

        double share() {
            return all == 0 ? Double.NaN : (double) hits / all;
        }

        @Override
        public String toString() {
            return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f", share());
        }
    }
}
