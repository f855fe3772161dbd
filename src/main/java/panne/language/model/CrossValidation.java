package panne.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import panne.domain.Language;

/** Trains on four fifths of the examples and answers the fifth, five times, so that every example is answered unseen. */
final class CrossValidation {
    private static final int FOLDS = 5;
    private final LinearTrainer trainer;

    CrossValidation(LinearTrainer trainer) {
        this.trainer = trainer;
    }

    /** An example's scores by label from the model that had not seen it. */
    static final class Answer {
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
            return label < 0 ? 0 : chanceOf(label, temperature);
        }

        Prediction at(double temperature) {
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            return new Prediction(language, expected, labels.get(best), chanceOf(best, temperature));
        }

        private double chanceOf(int label, double temperature) {
            double total = 0;
            for (double score : scores) {
                total += Math.exp((score - scores[label]) / temperature);
            }
            return 1 / total;
        }
    }

    /** The answers fold by fold; folds are trained side by side. */
    List<Answer> run(List<Example> examples) {
        return IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> answers(fold, examples))
                .flatMap(List::stream)
                .toList();
    }

    private List<Answer> answers(int fold, List<Example> examples) {
        List<Example> seen = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % FOLDS != fold) {
                seen.add(examples.get(i));
            }
        }
        LinearModel model = trainer.train(seen);
        List<Answer> answers = new ArrayList<>();
        for (int i = fold; i < examples.size(); i += FOLDS) {
            Example example = examples.get(i);
            answers.add(
                    new Answer(example.language(), example.label(), model.labels(), model.scores(example.features())));
        }
        return answers;
    }
}
