package panne.language.service;

import java.util.List;
import panne.domain.Language;
import panne.language.encode.SentenceClassifier;
import panne.language.model.Answer;
import panne.language.model.Example;
import panne.language.model.Lessons;
import panne.language.model.LinearModel;

/** What a network learns of mentions of which the linear model is not sure, and what its opinion is worth. */
public final class MentionLessons {
    /** More is learned from than is asked later: what is likelier than this teaches nothing. */
    private static final double SURE = 0.95;
    /** Nor what is less likely than this. */
    private static final double RULED_OUT = 0.1;

    private final LinearModel linear;
    private final int meant;
    private final Lessons lessons = new Lessons();

    MentionLessons(LinearModel linear) {
        this.linear = linear;
        this.meant = linear.labels().indexOf(MentionModel.MEANT);
    }

    void add(String gist, Language language, Answer first) {
        if (isUnsure(first.chances(linear.labels(), linear.temperature()))) {
            lessons.add(gist, language, first);
        }
    }

    private boolean isUnsure(double[] chances) {
        return chances[meant] > RULED_OUT && chances[meant] < SURE;
    }

    /** What the network may learn from. */
    public List<Example<String>> seen() {
        return lessons.seen();
    }

    /** Weighs the opinion of a tuned network on what it was kept from. */
    public Lessons.Weighed weigh(SentenceClassifier network) {
        return lessons.weigh(
                linear,
                this::isUnsure,
                gist -> network.chances(gist, linear.labels()),
                (first, second, pool) -> pool.chances(first, second));
    }
}
