package panne.evaluate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import panne.domain.AnnotatedPost;
import panne.simulate.world.Outage;
import panne.simulate.world.World;
import panne.simulate.world.Worlds;

/** Measures the detector on made-up worlds beside what one would wire up without it, and shakes it. */
public final class DetectorEvaluation {
    private static final int EVIDENCE = 5;

    /**
     * What came out.
     *
     * @param table a row per contender
     * @param delays of the project's own detector, by how much there was to count
     * @param mistakes of the project's own detector
     * @param robustness a line per way of shaking it
     */
    public record Report(String table, String delays, List<String> mistakes, List<String> robustness) {
        public Report {
            mistakes = List.copyOf(mistakes);
            robustness = List.copyOf(robustness);
        }

        /** All of it, to be shown. */
        public String text() {
            return table + "\n\nDelays of Panne, outages of ten times normal and more\n" + delays + "\n\nRobustness\n"
                    + String.join("\n", robustness) + "\n\nMistakes of Panne\n" + String.join("\n", mistakes) + "\n";
        }
    }

    private DetectorEvaluation() {}

    /** Runs over as many worlds as asked for, beginning with a seed. */
    public static Report run(int worlds, long firstSeed) {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new PanneContender());
        contenders.addAll(Baselines.all());
        List<Scorecard> cards = score(contenders, worlds, firstSeed);
        String table =
                Scorecard.header() + "\n" + cards.stream().map(Scorecard::row).collect(Collectors.joining("\n"));
        return new Report(
                table,
                cards.getFirst().delays().table(),
                cards.getFirst().mistakes(),
                Robustness.check(Worlds.of(firstSeed)));
    }

    static List<Scorecard> score(List<Contender> contenders, int worlds, long firstSeed) {
        List<Scorecard> cards = contenders.stream()
                .map(contender -> new Scorecard(contender.name()))
                .toList();
        for (long seed = firstSeed; seed < firstSeed + worlds; seed++) {
            World world = Worlds.of(seed);
            Map<Outage, Instant> evidence = fifthWitness(world);
            for (int i = 0; i < cards.size(); i++) {
                cards.get(i).add(world, contenders.get(i).find(world), evidence);
            }
        }
        return cards;
    }

    /** When each outage had its fifth witness: before that, nobody could be sure. */
    private static Map<Outage, Instant> fifthWitness(World world) {
        Map<Outage, Integer> counts = new HashMap<>();
        Map<Outage, Instant> fifth = new HashMap<>();
        for (Iterator<AnnotatedPost> posts = world.posts().iterator(); posts.hasNext(); ) {
            AnnotatedPost post = posts.next();
            for (Outage outage : world.outages()) {
                if (isEvidence(post, outage) && counts.merge(outage, 1, Integer::sum) == EVIDENCE) {
                    fifth.put(outage, post.post().created());
                }
            }
        }
        return fifth;
    }

    private static boolean isEvidence(AnnotatedPost post, Outage outage) {
        Instant at = post.post().created();
        return post.annotation().stance().isWitness()
                && !at.isBefore(outage.truth().onset())
                && at.isBefore(outage.truth().end())
                && post.annotation().services().stream().anyMatch(outage.truth().services()::contains);
    }
}
