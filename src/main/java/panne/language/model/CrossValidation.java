package panne.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains on all but a share of the examples and answers that share, again and again, so that every example is answered
 * unseen.
 */
final class CrossValidation {
    private final LinearTrainer trainer;
    private final int folds;

    /** @param folds into how many shares the examples are cut */
    CrossValidation(LinearTrainer trainer, int folds) {
        this.trainer = trainer;
        this.folds = folds;
    }

    /** One answer to each example, in their order; folds are trained side by side. */
    List<Answer> run(List<Example<FeatureBag>> examples) {
        List<List<Answer>> byFold = IntStream.range(0, folds)
                .parallel()
                .mapToObj(fold -> answers(fold, examples))
                .toList();
        return IntStream.range(0, examples.size())
                .mapToObj(i -> byFold.get(i % folds).get(i / folds))
                .toList();
    }

    private List<Answer> answers(int fold, List<Example<FeatureBag>> examples) {
        List<Example<FeatureBag>> seen = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % folds != fold) {
                seen.add(examples.get(i));
            }
        }
        LinearModel model = trainer.train(seen);
        List<Answer> answers = new ArrayList<>();
        for (int i = fold; i < examples.size(); i += folds) {
            Example<FeatureBag> example = examples.get(i);
            answers.add(new Answer(example.language(), example.label(), model.labels(), model.scores(example.input())));
        }
        return answers;
    }
}
