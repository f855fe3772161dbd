package panne.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.randomcutforest.RandomCutForest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import panne.simulate.world.World;
import panne.simulate.world.Worlds;

final class DetectorEvaluationTest {
    /** Random cut forest on eight counts in a row: an alarm when the score is past four times its running mean. */
    static final class ForestRule implements CountContender.Rule {
        private static final int SHINGLE = 8;

        private final RandomCutForest forest = RandomCutForest.builder()
                .dimensions(SHINGLE)
                .shingleSize(SHINGLE)
                .internalShinglingEnabled(true)
                .numberOfTrees(30)
                .sampleSize(256)
                .randomSeed(1)
                .build();
        private double mean = 1;
        private int seen;

        @Override
        public boolean isAlarm(double count) {
            float[] point = {(float) count};
            double score = forest.getAnomalyScore(point);
            forest.update(point);
            boolean alarm = seen++ > 288 && count >= 2 && score > 4 * mean;
            mean += (score - mean) / 1000;
            return alarm;
        }
    }

    @Test
    void foundBesideRandomCutForestAndTheOthers() {
        List<Contender> contenders = new ArrayList<>(Baselines.all());
        contenders.addFirst(new PanneContender());
        contenders.add(new CountContender(
                "Random Cut Forest", post -> post.annotation().stance().isWitness(), ForestRule::new));
        List<Scorecard> cards = DetectorEvaluation.score(contenders, 1, 1);
        Scorecard panne = cards.getFirst();
        for (Scorecard other : cards.subList(1, cards.size())) {
            assertThat(panne.falseAlarmsPerServiceMonth())
                    .as(other.row())
                    .isLessThanOrEqualTo(other.falseAlarmsPerServiceMonth());
        }
        assertThat(panne.precision()).as(panne.mistakes().toString()).isGreaterThan(0.5);
    }

    /** In this world a provider burnt along, and the failure that it burnt with ended a minute before an hour of it told. */
    @Test
    void doesNotCountAgainWhatAnEndedFailureExplained() {
        World world = Worlds.of(7024);

        assertThat(new PanneContender().find(world))
                .filteredOn(finding -> finding.services().contains("net-us"))
                .noneMatch(finding -> world.outages().stream().noneMatch(outage -> Scorecard.matches(finding, outage)));
    }
}
