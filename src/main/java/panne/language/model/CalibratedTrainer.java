package panne.language.model;

import java.util.List;

/** Trains a model, measures it by cross-validation and makes its confidences honest. */
public final class CalibratedTrainer {
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
     * @param predictions the answer to each example of models that had not seen it
     */
    public record Trained(LinearModel model, List<Prediction> predictions) {
        public Trained {
            predictions = List.copyOf(predictions);
        }
    }

    /** Trains on all examples; the same ones in the same order give the same model. */
    public Trained train(List<Example> examples) {
        List<CrossValidation.Answer> answers = new CrossValidation(trainer).run(examples);
        double temperature = Temperature.fit(answers);
        return new Trained(
                trainer.train(examples).withTemperature(temperature),
                answers.stream().map(answer -> answer.at(temperature)).toList());
    }
}
