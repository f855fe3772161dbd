package panne.language.service;

import java.util.List;
import panne.language.model.LinearModel;

/** Judges from the words around it whether a mention means the service. */
public final class MentionModel {
    static final String MEANT = "meant";
    static final String NOT_MEANT = "other";
    /** A word with other meanings, or talk of power and internet in general, must be likelier the service than not. */
    private static final double LIKELY = 0.7;
    /** A word for which nothing else speaks must be the service almost certainly. */
    private static final double NEARLY_SURE = 0.9;
    /** A name of its own means the service unless it is likelier that it does not. */
    private static final double EVEN = 0.5;

    private static final String GENERIC = "generic";
    private final LinearModel model;
    private final int meant;

    public MentionModel(LinearModel model) {
        this.model = model;
        this.meant = model.labels().indexOf(MEANT);
        if (meant < 0) {
            throw new IllegalArgumentException("the model tells apart " + model.labels() + ", not '" + MEANT + "'");
        }
    }

    boolean isMeant(Mention mention, List<Mention> all, Context context) {
        return switch (mention.kind()) {
            case HANDLE, HASHTAG -> true;
            case NAME -> chance(mention, all, context) >= (isGeneric(mention) ? LIKELY : EVEN);
            case WORD -> chance(mention, all, context) >= (isSupported(mention, all, context) ? LIKELY : NEARLY_SURE);
        };
    }

    private double chance(Mention mention, List<Mention> all, Context context) {
        return model.chances(MentionFeatures.of(mention, all, context))[meant];
    }

    private static boolean isGeneric(Mention mention) {
        return mention.entry().service().category().equals(GENERIC);
    }

    /** Generic words, such as power, need no other ground than the words around them. */
    private static boolean isSupported(Mention mention, List<Mention> all, Context context) {
        return isGeneric(mention) || !Support.groundsOf(mention, all, context).isEmpty();
    }
}
