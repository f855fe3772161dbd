package panne.language.encode;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The network bge-small-en-v1.5 (Xiao et al. 2023, "C-Pack: Packed Resources For General Chinese Embeddings") with its weights
 * rounded to eight bits, as it comes with the program: 12 layers, 384 values for each piece of a word.
 */
public final class PretrainedNetwork {
    /** How many layers there are, the first numbered 0. */
    public static final int LAYERS = 12;

    /** How many values there are for each piece. */
    public static final int WIDTH = 384;

    private static final String NETWORK = "/bge-small-en-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
    private final OnnxFile file;

    private PretrainedNetwork(OnnxFile file) {
        this.file = file;
    }

    /** Reads the network's file; takes a second. */
    public static PretrainedNetwork read() {
        try (InputStream network = resource(NETWORK)) {
            return new PretrainedNetwork(new OnnxFile(network.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pieces of words that it knows. */
    static WordPieces pieces() throws IOException {
        try (InputStream vocabulary = resource(VOCABULARY)) {
            return WordPieces.read(vocabulary);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = PretrainedNetwork.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return stream;
    }

    /** The matrix of a part of a layer, such as {@code attention.self.query}. */
    public NamedMatrix matrix(int layer, String part) {
        return file.factorOf("/encoder/layer." + layer + "/" + part.replace('.', '/') + "/MatMul_quant");
    }

    /** The name of the weights or the offsets of a part of a layer, such as {@code output.LayerNorm.weight}. */
    public static String vectorName(int layer, String part) {
        return "encoder.layer." + layer + "." + part;
    }

    /** The values of weights or offsets. */
    public float[] vector(String name) {
        return file.vector(name);
    }

    /**
     * The network that gives out what some layers make of a sentence and does not compute what these do not need.
     *
     * @param weights in place of those in the file, by name
     */
    byte[] upTo(List<Integer> layers, Map<String, byte[]> weights) {
        return file.withOutputs(layers.stream().map(PretrainedNetwork::outputOf).toList(), weights);
    }

    /** What the file calls that which comes out of a layer. */
    static String outputOf(int layer) {
        return layer == LAYERS - 1
                ? "last_hidden_state"
                : "/encoder/layer." + layer + "/output/LayerNorm/Add_1_output_0";
    }
}
