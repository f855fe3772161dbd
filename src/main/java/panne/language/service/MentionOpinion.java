package panne.language.service;

import java.util.List;
import panne.language.encode.SentenceClassifier;
import panne.language.model.OpinionPool;

/**
 * The opinion of a tuned network on whether mentions mean a service, asked for where the linear model is not sure. Safe for
 * several threads.
 */
final class MentionOpinion {
    /** What is as likely as this is not asked of the network: it would seldom change the answer. */
    private static final double SURE = 0.9;
    /** Nor what is so unlikely. */
    private static final double RULED_OUT = 0.3;

    private static final List<String> LABELS = List.of(MentionModel.MEANT, MentionModel.NOT_MEANT);
    private final SentenceClassifier network;

    MentionOpinion(SentenceClassifier network) {
        this.network = network;
    }

    private static boolean isUnsure(double chance) {
        return chance > RULED_OUT && chance < SURE;
    }

    /**
     * The chance of both opinions that the mention means the service; the first alone where the network does not read the
     * language.
     *
     * @param first the chance by the linear model
     */
    double together(double first, Mention mention, List<Mention> all, Context context) {
        OpinionPool pool = network.pools().mentions().get(context.language());
        return pool == null || !isUnsure(first)
                ? first
                : pool.chances(
                                new double[] {first, 1 - first},
                                network.chances(MentionGist.of(mention, all, context), LABELS))[0];
    }
}
