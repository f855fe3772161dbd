package panne.language.encode;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores the labels of English sentences with a tuned network. Safe for several threads. */
public final class SentenceClassifier {
    private static final Logger LOG = LoggerFactory.getLogger(SentenceClassifier.class);
    private static final int WIDTH = PretrainedNetwork.WIDTH;
    private static final Map<TunedNetwork, Optional<SentenceClassifier>> OPEN = new ConcurrentHashMap<>();

    private final LayerReader reader;
    private final float[] weights;
    private final float[] offsets;

    private SentenceClassifier(LayerReader reader, TunedNetwork tuned) {
        this.reader = reader;
        this.weights = tuned.vector(TunedNetwork.HEAD);
        this.offsets = tuned.vector(TunedNetwork.HEAD_OFFSETS);
    }

    /**
     * The classifier of a network, one in a process, for it takes memory outside the heap; empty, and said in the log, where
     * there is no native library for the machine.
     */
    public static Optional<SentenceClassifier> of(TunedNetwork tuned) {
        return OPEN.computeIfAbsent(tuned, SentenceClassifier::open);
    }

    private static Optional<SentenceClassifier> open(TunedNetwork tuned) {
        try {
            return Optional.of(new SentenceClassifier(LayerReader.tuned(tuned), tuned));
        } catch (IOException | OrtException | LinkageError e) {
            LOG.warn(
                    "The network that reads sentences does not run on this machine ({}): English posts are read without"
                            + " it, and worse",
                    root(e).toString());
            return Optional.empty();
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /**
     * Scores by label, in the order of the network's labels.
     *
     * @param folded a sentence in small letters and without accents; what goes beyond some thirty words is not read
     */
    public double[] scores(String folded) {
        List<float[]> layers = reader.read(folded);
        float[] mean = new float[2 * WIDTH];
        for (int layer = 0; layer < 2; layer++) {
            float[] values = layers.get(layer);
            float share = (float) WIDTH / values.length;
            for (int i = 0; i < values.length; i++) {
                mean[layer * WIDTH + i % WIDTH] += share * values[i];
            }
        }
        double[] scores = new double[offsets.length];
        for (int label = 0; label < scores.length; label++) {
            double score = offsets[label];
            for (int i = 0; i < mean.length; i++) {
                score += mean[i] * weights[i * offsets.length + label];
            }
            scores[label] = score;
        }
        return scores;
    }
}
