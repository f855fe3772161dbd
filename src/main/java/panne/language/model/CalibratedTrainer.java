package panne.language.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Trains a linear model, measures it by cross-validation and makes its confidences honest. */
public final class CalibratedTrainer {
    private static final int FOLDS = 3;
    private final LinearTrainer trainer;

    /**
     * @param sigma width of the Gaussian prior of the weights; smaller means simpler models
     * @param fewest how many examples a feature must occur in
     */
    public CalibratedTrainer(double sigma, int fewest) {
        trainer = new LinearTrainer(sigma, fewest);
    }

    /**
     * A model of all examples.
     *
     * @param answers to each example, in their order, of models that had not seen it
     */
    public record Trained(LinearModel model, List<Answer> answers) {
        public Trained {
            answers = List.copyOf(answers);
        }

        /** What the model answers, with honest confidences. */
        public List<Prediction> predictions() {
            return answers.stream()
                    .map(answer -> answer.at(model.temperature()))
                    .toList();
        }
    }

    /** Trains on all examples; the same ones in the same order give the same model. */
    public Trained train(List<Example<FeatureBag>> examples) {
        CompletableFuture<LinearModel> model = CompletableFuture.supplyAsync(() -> trainer.train(examples));
        List<Answer> answers = new CrossValidation(trainer, FOLDS).run(examples);
        return new Trained(model.join().withTemperature(Temperature.fit(answers)), answers);
    }
}
