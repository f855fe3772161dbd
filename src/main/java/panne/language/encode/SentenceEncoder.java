package panne.language.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns English sentences into vectors with the network bge-small-en-v1.5 (Xiao et al. 2023, "C-Pack: Packed Resources For
 * General Chinese Embeddings"), its weights rounded to eight bits: 12 layers, 384 values for each piece of a word. The
 * vector holds the means over all pieces after the sixth layer, which tells more of the wording, and after the last, which
 * tells more of the meaning. Safe for several threads; the same sentence gives the same vector on the same kind of processor.
 */
public final class SentenceEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(SentenceEncoder.class);
    private static final String NETWORK = "/bge-small-en-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final String SIXTH_LAYER = "/encoder/layer.5/output/LayerNorm/Add_1_output_0";
    private static final String LAST_LAYER = "last_hidden_state";
    private static final int WIDTH = 384;
    /** Posts are short: a longer one has said it by then. */
    private static final int MOST_PIECES = 40;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceEncoder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** The network takes memory outside the heap: a process holds one, from when it is first asked for. */
    private static final class Shared {
        private static final Optional<SentenceEncoder> ENCODER = load();
    }

    /** The encoder of this process; empty, and said in the log, where there is no native library for the machine. */
    public static Optional<SentenceEncoder> shared() {
        return Shared.ENCODER;
    }

    private static Optional<SentenceEncoder> load() {
        try (InputStream vocabulary = resource(VOCABULARY);
                InputStream network = resource(NETWORK);
                NativeLibraries libraries = NativeLibraries.unpack()) {
            libraries.takeIntoUse();
            return Optional.of(open(WordPieces.read(vocabulary), network.readAllBytes()));
        } catch (IOException | OrtException | LinkageError e) {
            LOG.warn(
                    "The sentence encoder does not run on this machine ({}): English posts are read without it,"
                            + " and worse",
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

    private static SentenceEncoder open(WordPieces pieces, byte[] network) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            byte[] exposed = HiddenLayers.expose(network, SIXTH_LAYER);
            return new SentenceEncoder(pieces, environment, environment.createSession(exposed, options));
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = SentenceEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return stream;
    }

    /** How many values a vector has. */
    public static int dimensions() {
        return 2 * WIDTH;
    }

    /** @param folded a sentence in small letters and without accents; what goes beyond some thirty words is not read */
    public float[] encode(String folded) {
        long[] numbers = pieces.number(folded, MOST_PIECES);
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = row(numbers);
                OnnxTensor mask = row(ones);
                OnnxTensor types = row(new long[numbers.length]);
                OrtSession.Result layers = session.run(
                        Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types),
                        Set.of(SIXTH_LAYER, LAST_LAYER))) {
            float[] vector = new float[dimensions()];
            addMean(layers, SIXTH_LAYER, vector, 0);
            addMean(layers, LAST_LAYER, vector, WIDTH);
            return vector;
        } catch (OrtException e) {
            throw new IllegalStateException("cannot encode '" + folded + "'", e);
        }
    }

    private OnnxTensor row(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {numbers});
    }

    private static void addMean(OrtSession.Result layers, String layer, float[] vector, int at) {
        OnnxTensor tensor = (OnnxTensor) layers.get(layer).orElseThrow();
        FloatBuffer values = tensor.getFloatBuffer();
        float share = (float) WIDTH / values.limit();
        for (int i = 0; i < values.limit(); i++) {
            vector[at + i % WIDTH] += share * values.get(i);
        }
    }
}
