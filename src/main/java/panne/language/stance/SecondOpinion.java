package panne.language.stance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import panne.domain.Language;
import panne.language.encode.SentenceClassifier;
import panne.language.encode.TunedNetwork;
import panne.language.model.Chances;
import panne.language.model.OpinionPool;

/**
 * The opinion of a tuned network on stances, asked for where the linear model is not sure. Where the network's opinion weighs
 * more than the model's, that is up to a chance of {@link #SURE} of its likeliest label; where it weighs less, asking
 * beyond {@link #FAIRLY_SURE} turned no answer. Safe for several threads.
 */
final class SecondOpinion {
    private static final double SURE = 0.9;
    private static final double FAIRLY_SURE = 0.75;
    private static final int REMEMBERED = 20_000;
    private final SentenceClassifier classifier;
    private final Map<Language, OpinionPool> pools;
    private final int[] places;
    /** Many say the same in the same few words, and reading these again takes a thousand times as long as looking them up. */
    private final Cache<String, double[]> opinions =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param labels in the order in which the linear model has them */
    SecondOpinion(SentenceClassifier classifier, TunedNetwork network, List<String> labels) {
        this.classifier = classifier;
        this.pools = network.pools();
        this.places = labels.stream().mapToInt(network.labels()::indexOf).toArray();
    }

    /** Whether a second opinion may be worth its price. */
    static boolean isWanted(double[] chances) {
        return Chances.highest(chances) < SURE;
    }

    private static boolean isWanted(double[] chances, OpinionPool pool) {
        return Chances.highest(chances) < (pool.second() > pool.first() ? SURE : FAIRLY_SURE);
    }

    /**
     * The calibrated chances by label of both opinions; of the first alone where it is sure, or where the network does not
     * read the language.
     *
     * @param first the chances of the linear model
     */
    double[] together(double[] first, Reading reading) {
        OpinionPool pool = pools.get(reading.language());
        return pool == null || !isWanted(first, pool)
                ? first
                : pool.chances(first, opinions.get(Gist.of(reading), this::alone));
    }

    /** The network's own chances, in the order of the linear model's labels. */
    double[] alone(String gist) {
        double[] scores = classifier.scores(gist);
        double[] chances = Chances.of(scores, 1);
        double[] ordered = new double[places.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = places[i] < 0 ? 0 : chances[places[i]];
        }
        return ordered;
    }
}
