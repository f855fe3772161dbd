package panne.language.encode;

import ai.onnxruntime.OrtException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.language.model.Chances;

/** Scores the labels of sentences with a tuned network. Safe for several threads. */
public final class SentenceClassifier {
    private static final Logger LOG = LoggerFactory.getLogger(SentenceClassifier.class);
    private static final int WIDTH = PretrainedNetwork.WIDTH;
    private static final Map<TunedNetwork, Optional<LayerReader>> OPEN = new ConcurrentHashMap<>();

    private static final int REMEMBERED = 40_000;

    private final LayerReader reader;
    private final TunedNetwork network;
    private final float[] weights;
    private final float[] offsets;
    /** Many say the same in the same few words, and reading these again takes a thousand times as long as looking them up. */
    private final Cache<String, double[]> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private SentenceClassifier(LayerReader reader, TunedNetwork tuned) {
        this.reader = reader;
        this.network = tuned;
        this.weights = tuned.vector(TunedNetwork.HEAD);
        this.offsets = tuned.vector(TunedNetwork.HEAD_OFFSETS);
    }

    /**
     * A classifier with a memory of its own. The network, which takes memory outside the heap, is opened once in a process;
     * empty, and said in the log, where there is no native library for the machine.
     */
    public static Optional<SentenceClassifier> of(TunedNetwork tuned) {
        return OPEN.computeIfAbsent(tuned, SentenceClassifier::open)
                .map(reader -> new SentenceClassifier(reader, tuned));
    }

    private static Optional<LayerReader> open(TunedNetwork tuned) {
        try {
            return Optional.of(LayerReader.tuned(tuned));
        } catch (IOException | OrtException | LinkageError e) {
            LOG.warn(
                    "The network that reads sentences does not run on this machine ({}): posts in English, Spanish, French,"
                            + " Italian, Portuguese and Catalan are read without it, and worse",
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

    /** How its opinions are taken together with others. */
    public TunedNetwork.Pools pools() {
        return network.pools();
    }

    /**
     * The chances of some labels, given that it is one of them; one that the network does not know has none.
     *
     * @param folded a sentence as in {@link #scores}
     */
    public double[] chances(String folded, List<String> labels) {
        double[] scores = remembered.get(folded, this::scores);
        double[] own = new double[labels.size()];
        for (int i = 0; i < own.length; i++) {
            int place = network.labels().indexOf(labels.get(i));
            own[i] = place < 0 ? Double.NEGATIVE_INFINITY : scores[place];
        }
        return Chances.of(own, 1);
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
