package panne.language.tune;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import panne.domain.PanneException;
import panne.language.encode.LayerReader;
import panne.language.encode.PretrainedNetwork;
import panne.language.encode.TunedNetwork;
import panne.language.model.Example;

/**
 * Tunes the upper layers of the pretrained network to labelled sentences by gradient descent on cross-entropy, with the
 * steps of Adam and decay of the weights apart from them (Loshchilov and Hutter 2019, "Decoupled Weight Decay
 * Regularization"), which grow at first and then shrink to nothing. The same sentences give the same network on the same
 * kind of processor.
 */
public final class NetworkTuner {
    private static final TunedNetwork.Depth DEPTH = new TunedNetwork.Depth(1, 8);
    private static final int ROUNDS = 2;
    private static final int BATCH = 32;
    private static final float STEP = 1e-4f;
    private static final float DECAY = 0.01f;
    /** No slope counts as steeper: a single odd batch must not throw the weights off. */
    private static final float STEEPEST = 0.05f;

    private static final float DROPPED = 0.1f;
    private static final double GROWING = 0.06;
    private static final int SEED = 1;
    private static final int BETWEEN_NEWS = 50;

    private final Engine engine = pytorch();
    private final Consumer<String> news;

    /**
     * Gets ready.
     *
     * @param news told how far it is
     * @throws PanneException when PyTorch is not on the class path or does not run on this machine
     */
    public NetworkTuner(Consumer<String> news) {
        this.news = news;
    }

    /**
     * Tunes the network; takes minutes for each ten thousand sentences, and 40 KB of memory for each.
     *
     * @throws PanneException when the pretrained network does not run on this machine
     */
    public TunedNetwork tune(List<Example<String>> examples) {
        List<String> labels =
                examples.stream().map(Example::label).distinct().sorted().toList();
        engine.setRandomSeed(SEED);
        List<Sentence> sentences = read(examples, labels);
        try (NDManager manager = engine.newBaseManager()) {
            TunableWeights weights = new TunableWeights(PretrainedNetwork.read(), DEPTH, labels.size(), manager);
            descend(weights, sentences, manager);
            return weights.rounded(labels);
        }
    }

    private static Engine pytorch() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            return Engine.getEngine("PyTorch");
        } catch (EngineException | IllegalArgumentException e) {
            throw new PanneException(
                    "PyTorch is not part of this build, and without it the network cannot be tuned: build with"
                            + " 'mvn -Ptuning package' on Linux on x86-64",
                    e);
        }
    }

    private List<Sentence> read(List<Example<String>> examples, List<String> labels) {
        news.accept("reading " + examples.size() + " sentences");
        try (LayerReader reader = LayerReader.pretrained(DEPTH.kept() - 1)) {
            return examples.parallelStream()
                    .map(example ->
                            new Sentence(reader.read(example.input()).getFirst(), labels.indexOf(example.label())))
                    .toList();
        }
    }

    private void descend(TunableWeights weights, List<Sentence> sentences, NDManager manager) {
        Random random = new Random(SEED);
        int steps = ROUNDS * batches(sentences, new Random(SEED)).size();
        Optimizer optimizer = Optimizer.adamW()
                .optLearningRateTracker(stepSizes(steps))
                .optWeightDecays(DECAY)
                .optClipGrad(STEEPEST)
                .build();
        Layers layers = new Layers(weights, DROPPED);
        int done = 0;
        double surprise = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (List<Sentence> batch : batches(sentences, random)) {
                surprise += step(weights, layers, batch, optimizer, manager);
                done++;
                if (!Double.isFinite(surprise)) {
                    throw new PanneException("Tuning went astray at step " + done + " of " + steps
                            + ": its weights are no numbers any more. The files of the models are left as they were");
                }
                if (done % BETWEEN_NEWS == 0) {
                    news.accept(String.format("step %d of %d, surprise %.3f", done, steps, surprise / BETWEEN_NEWS));
                    surprise = 0;
                }
            }
        }
    }

    private double step(
            TunableWeights weights, Layers layers, List<Sentence> batch, Optimizer optimizer, NDManager manager) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector slopes = engine.newGradientCollector()) {
            Batch read = Batch.of(batch, scratch);
            NDArray chances = layers.scores(read).logSoftmax(-1);
            NDArray right = read.labels().oneHot((int) chances.getShape().get(1));
            NDArray surprise = chances.mul(right.div(-batch.size())).sum();
            slopes.backward(surprise);
            weights.descend(optimizer);
            return surprise.getFloat();
        }
    }

    private static Tracker stepSizes(int steps) {
        int growing = (int) (GROWING * steps);
        return step -> step < growing
                ? STEP * step / growing
                : (float) (STEP / 2 * (1 + Math.cos(Math.PI * (step - growing) / (steps - growing))));
    }

    /** All sentences in new batches of about the same length each, in a new order. */
    private static List<List<Sentence>> batches(List<Sentence> sentences, Random random) {
        List<Sentence> order = new ArrayList<>(sentences);
        Collections.shuffle(order, random);
        order.sort(Comparator.comparingInt(Sentence::pieces));
        List<List<Sentence>> batches = new ArrayList<>();
        for (int from = 0; from < order.size(); from += BATCH) {
            batches.add(order.subList(from, Math.min(order.size(), from + BATCH)));
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
