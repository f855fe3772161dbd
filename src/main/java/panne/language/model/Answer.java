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
    public double[] chances(List<String> order, double temperature) {
        double[] own = Chances.of(scores, temperature);
        double[] chances = new double[order.size()];
        for (int i = 0; i < chances.length; i++) {
            int label = labels.indexOf(order.get(i));
            chances[i] = label < 0 ? 0 : own[label];
        }
        return chances;
    }

    /** What is answered, with its chance. */
    public Prediction at(double temperature) {
        return prediction(labels, Chances.of(scores, temperature));
    }

    /**
     * What is answered with other chances.
     *
     * @param order the labels in the order of the chances
     */
    public Prediction prediction(List<String> order, double[] chances) {
        int best = 0;
        for (int i = 1; i < chances.length; i++) {
            best = chances[i] > chances[best] ? i : best;
        }
        return new Prediction(language, expected, order.get(best), chances[best]);
    }

    /** The right label. */
    public String expected() {
        return expected;
    }
}
