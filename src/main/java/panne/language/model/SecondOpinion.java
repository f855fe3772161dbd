package panne.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Asks a perceptron where a linear model is not sure, and takes both opinions together.
 *
 * <p>An unsure opinion is one whose likeliest label has a chance below {@link #SURE}.
 */
public final class SecondOpinion {
    private static final double SURE = 0.75;
    private static final int FOLDS = 3;
    private final Perceptron perceptron;
    private final int[] places;

    /** @param labels in the order in which the linear model has them */
    public SecondOpinion(Perceptron perceptron, List<String> labels) {
        this.perceptron = perceptron;
        this.places = labels.stream().mapToInt(perceptron.labels()::indexOf).toArray();
    }

    /** Whether a second opinion is worth its price. */
    public static boolean isWanted(double[] chances) {
        return Chances.highest(chances) < SURE;
    }

    /** The perceptron's own chances by label, of a vector. */
    public double[] alone(float[] vector) {
        double[] chances = Chances.of(perceptron.scores(vector), 1);
        double[] ordered = new double[places.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = places[i] < 0 ? 0 : chances[places[i]];
        }
        return ordered;
    }

    /**
     * The calibrated chances by label of both opinions.
     *
     * @param first chances of the linear model
     * @param second chances of the perceptron
     */
    public double[] together(double[] first, double[] second) {
        return Chances.of(Chances.pool(first, second), perceptron.temperature());
    }

    /**
     * What a training brought.
     *
     * @param predictions to each example of models that had not seen it, the perceptron asked where it is wanted
     */
    public record Trained(Perceptron perceptron, List<Prediction> predictions) {
        public Trained {
            predictions = List.copyOf(predictions);
        }
    }

    /**
     * Trains a perceptron.
     *
     * @param examples vectors
     * @param first the linear model and its answers to the same examples, unseen
     */
    public static Trained train(List<Example<float[]>> examples, CalibratedTrainer.Trained first) {
        PerceptronTrainer trainer = new PerceptronTrainer();
        CompletableFuture<Perceptron> perceptron = CompletableFuture.supplyAsync(() -> trainer.train(examples));
        List<Answer> second = new CrossValidation<>(trainer, FOLDS).run(examples);
        double temperature = first.model().temperature();
        List<Answer> unsure = new ArrayList<>();
        List<Answer> pooled = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Answer both = first.answers().get(i).pooled(temperature, second.get(i));
            pooled.add(both);
            if (isUnsure(first.answers().get(i), temperature)) {
                unsure.add(both);
            }
        }
        double common = Temperature.fit(unsure);
        List<Prediction> predictions = IntStream.range(0, examples.size())
                .mapToObj(i -> isUnsure(first.answers().get(i), temperature)
                        ? pooled.get(i).at(common)
                        : first.answers().get(i).at(temperature))
                .toList();
        return new Trained(perceptron.join().withTemperature(common), predictions);
    }

    private static boolean isUnsure(Answer answer, double temperature) {
        return answer.at(temperature).confidence() < SURE;
    }
}
