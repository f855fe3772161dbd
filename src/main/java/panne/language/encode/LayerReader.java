package panne.language.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import panne.domain.PanneException;

/**
 * Tells what some layers of the network make of a sentence. Safe for several threads; the same sentence gives the same
 * values on the same kind of processor. It holds memory outside the heap until it is closed.
 */
public final class LayerReader implements AutoCloseable {
    /** Posts are short: a longer one has said it by then. */
    private static final int MOST_PIECES = 40;

    private final WordPieces pieces;
    private final List<Integer> layers;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private LayerReader(WordPieces pieces, List<Integer> layers, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.layers = layers;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Reads with the network as it was pretrained.
     *
     * @param layer whose output is wanted
     * @throws PanneException when there is no native library for this machine
     */
    public static LayerReader pretrained(int layer) {
        try {
            return open(List.of(layer), Map.of());
        } catch (IOException | OrtException | LinkageError e) {
            throw new PanneException(
                    "The network does not run on this machine (" + e + "): use another one, such as Linux on x86-64",
                    e);
        }
    }

    /** Reads with the network as it was tuned: the last layer that was kept, and the last one that was tuned. */
    static LayerReader tuned(TunedNetwork tuned) throws IOException, OrtException {
        TunedNetwork.Depth depth = tuned.depth();
        return open(List.of(depth.kept() - 1, depth.all() - 1), tuned.weights());
    }

    private static LayerReader open(List<Integer> layers, Map<String, byte[]> weights)
            throws IOException, OrtException {
        NativeCalls.begin();
        try {
            NativeLibraries.load();
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            WordPieces pieces = PretrainedNetwork.pieces();
            byte[] network = PretrainedNetwork.read().upTo(layers, weights);
            try (OrtSession.SessionOptions options = options()) {
                return new LayerReader(pieces, layers, environment, environment.createSession(network, options));
            }
        } finally {
            NativeCalls.end();
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }

    /**
     * For each layer the values of all pieces, one piece after another.
     *
     * @param folded a sentence in small letters and without accents; what goes beyond some thirty words is not read
     */
    public List<float[]> read(String folded) {
        long[] numbers = pieces.number(folded, MOST_PIECES);
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        NativeCalls.begin();
        try {
            return read(numbers, ones);
        } catch (OrtException e) {
            throw new IllegalStateException("cannot read '" + folded + "'", e);
        } finally {
            NativeCalls.end();
        }
    }

    private List<float[]> read(long[] numbers, long[] ones) throws OrtException {
        try (OnnxTensor input = row(numbers);
                OnnxTensor mask = row(ones);
                OnnxTensor types = row(new long[numbers.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            List<float[]> values = new ArrayList<>();
            for (int layer : layers) {
                OnnxTensor tensor = (OnnxTensor)
                        result.get(PretrainedNetwork.outputOf(layer)).orElseThrow();
                FloatBuffer buffer = tensor.getFloatBuffer();
                float[] copy = new float[buffer.remaining()];
                buffer.get(copy);
                values.add(copy);
            }
            return values;
        }
    }

    private OnnxTensor row(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {numbers});
    }

    @Override
    public void close() {
        NativeCalls.begin();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            NativeCalls.end();
        }
    }
}
