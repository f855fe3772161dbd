package panne.language.stance;

import java.util.List;
import java.util.function.Predicate;
import panne.domain.Language;
import panne.language.encode.SentenceClassifier;
import panne.language.model.CalibratedTrainer;
import panne.language.model.Example;
import panne.language.model.Lessons;
import panne.language.model.LinearModel;

/** What a network learns of the stances of posts, and what its opinion is worth. */
public final class StanceLessons {
    private final LinearModel linear;
    private final Lessons lessons = new Lessons();

    /**
     * Takes posts in.
     *
     * @param trained the linear model and its unseen answers to the samples, in their order
     * @param reads whether the network reads a language
     */
    public StanceLessons(List<TrainingSample> samples, CalibratedTrainer.Trained trained, Predicate<Language> reads) {
        linear = trained.model();
        for (int i = 0; i < samples.size(); i++) {
            Reading reading = samples.get(i).reading();
            if (reads.test(reading.language())) {
                lessons.add(
                        Gist.of(reading), reading.language(), trained.answers().get(i));
            }
        }
    }

    /** What the network may learn from. */
    public List<Example<String>> seen() {
        return lessons.seen();
    }

    /** Weighs the opinion of a tuned network on what it was kept from. */
    public Lessons.Weighed weigh(SentenceClassifier network) {
        SecondOpinion second = new SecondOpinion(network, linear.labels());
        return lessons.weigh(linear, SecondOpinion::isUnsure, second::alone, second::pooled);
    }
}
