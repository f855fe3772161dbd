package panne.language.model;

import java.util.List;
import panne.domain.Language;

/** An example's scores by label from a model that had not seen it. */
public final class Answer {
    private final Language language;
    private final String expected;
    private final List<String> labels;
    private final double[] scores;

    Answer(Language language, String expected, List<String> labels, double[] scores) {
        this.language = language;
        this.expected = expected;
        this.labels = labels;
        this.scores = scores;
    }

    /** The chance of the right answer. */
    double chanceOfExpected(double temperature) {
        int label = labels.indexOf(expected);
        return label < 0 ? 0 : Chances.of(scores, temperature)[label];
    }

    /** The chances by label, in the order of {@code order}; a label that the model never saw has none. */
    double[] chances(List<String> order, double temperature) {
        double[] own = Chances.of(scores, temperature);
        double[] chances = new double[order.size()];
        for (int i = 0; i < chances.length; i++) {
            int label = labels.indexOf(order.get(i));
            chances[i] = label < 0 ? 0 : own[label];
        }
        return chances;
    }

    /** What is answered, with its chance. */
    Prediction at(double temperature) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return new Prediction(language, expected, labels.get(best), Chances.of(scores, temperature)[best]);
    }

    /** This answer and another one to the same example taken together. */
    Answer pooled(double temperature, Answer other) {
        return new Answer(
                language, expected, labels, Chances.pool(chances(labels, temperature), other.chances(labels, 1)));
    }
}
