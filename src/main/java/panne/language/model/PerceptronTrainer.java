package panne.language.model;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains perceptrons by stochastic gradient descent on cross-entropy, with the steps of Adam and decay of the weights apart
 * from them (Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization"), and a share of the values dropped from
 * each example, so that none is relied on alone (Srivastava et al. 2014, "Dropout").
 */
final class PerceptronTrainer implements Learner<float[]> {
    private static final int UNITS = 128;
    private static final int ROUNDS = 6;
    private static final int BATCH = 256;
    private static final double STEP = 2e-3;
    private static final double DECAY = 0.1;
    private static final float DROPPED = 0.3f;
    private static final long SEED = 1;
    private static final float LEAST_DEVIATION = 1e-4f;

    @Override
    public Perceptron train(List<Example<float[]>> examples) {
        List<String> labels =
                examples.stream().map(Example::label).distinct().sorted().toList();
        SplittableRandom random = new SplittableRandom(SEED);
        Layers layers = start(examples, labels.size(), random);
        float[][] inputs = examples.stream()
                .map(example -> layers.standardised(example.input()))
                .toArray(float[][]::new);
        int[] answers = examples.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
        descend(layers, inputs, answers, random);
        return new Perceptron(labels, layers, 1);
    }

    /** Random weights as wide as keeps the scatter of the values from layer to layer (He et al. 2015). */
    private static Layers start(List<Example<float[]>> examples, int labels, SplittableRandom random) {
        int width = examples.getFirst().input().length;
        float[] mean = new float[width];
        float[] factor = new float[width];
        for (int i = 0; i < width; i++) {
            double sum = 0;
            double squares = 0;
            for (Example<float[]> example : examples) {
                sum += example.input()[i];
                squares += example.input()[i] * (double) example.input()[i];
            }
            double middle = sum / examples.size();
            mean[i] = (float) middle;
            factor[i] = (float) (1
                    / Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares / examples.size() - middle * middle))));
        }
        return new Layers(
                mean,
                factor,
                normal(width * UNITS, Math.sqrt(2.0 / width), random),
                new float[UNITS],
                normal(UNITS * labels, Math.sqrt(1.0 / UNITS), random),
                new float[labels]);
    }

    private static float[] normal(int count, double deviation, SplittableRandom random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }

    private static void descend(Layers layers, float[][] inputs, int[] answers, SplittableRandom random) {
        Adam hidden = new Adam(layers.toHidden, DECAY);
        Adam hiddenBias = new Adam(layers.hiddenBias, 0);
        Adam labels = new Adam(layers.toLabels, DECAY);
        Adam labelBias = new Adam(layers.labelBias, 0);
        int[] order = IntStream.range(0, inputs.length).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            double step = STEP * (1 - (double) round / ROUNDS);
            for (int from = 0; from < order.length; from += BATCH) {
                Slopes slopes = new Slopes(layers);
                int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH));
                for (int example : batch) {
                    slopes.add(dropped(inputs[example], random), answers[example], 1f / batch.length);
                }
                hidden.descend(slopes.toHidden, step);
                hiddenBias.descend(slopes.hiddenBias, step);
                labels.descend(slopes.toLabels, step);
                labelBias.descend(slopes.labelBias, step);
            }
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private static float[] dropped(float[] input, SplittableRandom random) {
        float[] rest = new float[input.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = random.nextDouble() < DROPPED ? 0 : input[i] / (1 - DROPPED);
        }
        return rest;
    }
}
