package panne.language.stance;

import java.util.List;
import java.util.stream.IntStream;
import panne.domain.Stance;
import panne.language.encode.SentenceClassifier;
import panne.language.model.Chances;
import panne.language.model.OpinionPool;

/**
 * The opinion of a tuned network on stances, asked for where it pays: where no label is as likely as {@link #FAIRLY_SURE}, or,
 * if the network's opinion weighs more than the linear model's, as {@link #SURE} while it is open whether the author is a
 * witness, which is what counts. Safe for several threads.
 */
final class SecondOpinion {
    private static final double SURE = 0.9;
    private static final double FAIRLY_SURE = 0.7;
    private static final double AS_LIKELY_AS_NOT = 0.5;
    /** Below this chance nobody is a witness, and as far below one everybody is. */
    private static final double RULED_OUT = 0.1;

    private final SentenceClassifier network;
    private final List<String> labels;
    private final int[] witnesses;

    /** @param labels in the order in which the linear model has them */
    SecondOpinion(SentenceClassifier network, List<String> labels) {
        this.network = network;
        this.labels = labels;
        this.witnesses = IntStream.range(0, labels.size())
                .filter(label -> Stance.ofLabel(labels.get(label)).isWitness())
                .toArray();
    }

    /** Whether a second opinion can change what is answered. */
    static boolean isUnsure(double[] chances) {
        return Chances.highest(chances) < SURE;
    }

    private boolean isWanted(double[] chances, OpinionPool pool) {
        double highest = Chances.highest(chances);
        double witness = witness(chances);
        boolean open = witness > RULED_OUT && witness < 1 - RULED_OUT;
        return highest < FAIRLY_SURE || (highest < SURE && open && pool.second() > pool.first());
    }

    private double witness(double[] chances) {
        double witness = 0;
        for (int label : witnesses) {
            witness += chances[label];
        }
        return witness;
    }

    /**
     * The calibrated chances by label of both opinions; of the first alone where the other is not worth its price, or where
     * the network does not read the language.
     *
     * @param first the chances of the linear model
     */
    double[] together(double[] first, Reading reading) {
        OpinionPool pool = network.pools().stances().get(reading.language());
        return pool == null || !isWanted(first, pool) ? first : pooled(first, alone(Gist.of(reading)), pool);
    }

    /**
     * Both opinions together. Two that the author is no witness must not make him one because they differ in what else he
     * is: then whether he is one is pooled first, and after that what he is.
     */
    double[] pooled(double[] first, double[] second, OpinionPool pool) {
        double[] chances = pool.chances(first, second);
        double before = witness(first);
        double after = witness(second);
        if (before < AS_LIKELY_AS_NOT && after < AS_LIKELY_AS_NOT) {
            double witness = pool.chances(new double[] {before, 1 - before}, new double[] {after, 1 - after})[0];
            double flat = witness(chances);
            for (int label = 0; label < chances.length; label++) {
                chances[label] *= isWitness(label) ? witness / flat : (1 - witness) / (1 - flat);
            }
        }
        return chances;
    }

    private boolean isWitness(int label) {
        return IntStream.of(witnesses).anyMatch(witness -> witness == label);
    }

    /** The network's own chances, in the order of the linear model's labels. */
    double[] alone(String gist) {
        return network.chances(gist, labels);
    }
}
