package panne.language.service;

import java.util.List;
import java.util.Optional;
import panne.language.encode.SentenceClassifier;
import panne.language.model.LinearModel;

/**
 * Judges from the words around it whether a mention means the service. Where the linear model is not sure whether a word with
 * other meanings does, the tuned network is asked as well, if it reads the language.
 */
public final class MentionModel {
    static final String MEANT = "meant";
    static final String NOT_MEANT = "not-meant";
    /** A word with other meanings, or talk of power and internet in general, must be likelier the service than not. */
    private static final double LIKELY = 0.7;
    /** A word for which nothing else speaks must be the service almost certainly. */
    private static final double NEARLY_SURE = 0.9;
    /** A name of its own means the service unless it is likelier that it does not. */
    private static final double EVEN = 0.5;
    /** An account that is addressed among others is meant as a rule. */
    private static final double UNLIKELY = 0.2;

    private static final int MANY = 3;
    private static final String GENERIC = "generic";
    private final LinearModel model;
    private final int meant;
    private final Optional<MentionOpinion> secondOpinion;

    /** @param network empty where none runs */
    public MentionModel(LinearModel model, Optional<SentenceClassifier> network) {
        this.model = model;
        this.secondOpinion = network.map(MentionOpinion::new);
        this.meant = model.labels().indexOf(MEANT);
        if (meant < 0) {
            throw new IllegalArgumentException("the model tells apart " + model.labels() + ", not '" + MEANT + "'");
        }
    }

    boolean isMeant(Mention mention, List<Mention> all, Context context) {
        return switch (mention.kind()) {
            case HASHTAG -> true;
            case HANDLE -> !isOpen(mention, context) || chance(mention, all, context) >= UNLIKELY;
            case NAME -> chance(mention, all, context) >= (isGeneric(mention) ? LIKELY : EVEN);
            case WORD -> chance(mention, all, context) >= (isSupported(mention, all, context) ? LIKELY : NEARLY_SURE);
        };
    }

    /**
     * Whether it must be judged. A hashtag says what a post is about, and so do accounts, unless there are so many that they
     * are rather those who take part in a conversation.
     */
    static boolean isOpen(Mention mention, Context context) {
        return switch (mention.kind()) {
            case NAME, WORD -> true;
            case HANDLE -> context.text().handles().size() >= MANY;
            case HASHTAG -> false;
        };
    }

    private double chance(Mention mention, List<Mention> all, Context context) {
        double first = model.chances(MentionFeatures.of(mention, all, context))[meant];
        return secondOpinion
                .filter(second -> hasOtherMeanings(mention))
                .map(second -> second.together(first, mention, all, context))
                .orElse(first);
    }

    private static boolean hasOtherMeanings(Mention mention) {
        return mention.kind() == Mention.Kind.WORD || isGeneric(mention);
    }

    private static boolean isGeneric(Mention mention) {
        return mention.entry().service().category().equals(GENERIC);
    }

    /** Generic words, such as power, need no other ground than the words around them. */
    private static boolean isSupported(Mention mention, List<Mention> all, Context context) {
        return isGeneric(mention) || !Support.groundsOf(mention, all, context).isEmpty();
    }
}
