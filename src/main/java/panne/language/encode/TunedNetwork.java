package panne.language.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import panne.domain.Language;
import panne.language.model.OpinionPool;

/**
 * What tuning made of a network: the weights of some of its layers, and of a last one that scores labels.
 *
 * <p>The labels' scores are weighed sums of the mean over all pieces before the tuned layers and of that after them.
 */
public final class TunedNetwork {
    private final List<String> labels;
    private final Depth depth;
    private final Pools pools;
    private final Map<String, float[]> vectors;
    private final List<RoundedMatrix> matrices;

    /** What the last layer's weights are called; they lie label by label for each value. */
    public static final String HEAD = "head.weight";

    /** What the last layer's offsets are called, one for each label. */
    public static final String HEAD_OFFSETS = "head.bias";

    /** How the names of the last layer's begin. */
    static final String HEAD_NAME = "head.";

    /**
     * How deep the network is.
     *
     * @param kept how many layers stay as they were
     * @param all how many there are with the tuned ones; any above these are left out
     */
    public record Depth(int kept, int all) {
        public Depth {
            if (kept < 1 || all <= kept || all > PretrainedNetwork.LAYERS) {
                throw new IllegalArgumentException(kept + " of " + all + " layers");
            }
        }
    }

    /**
     * How its opinions are taken together with others, by language that it reads.
     *
     * @param stances on what the author of a post does in it
     * @param mentions on whether a mention means the service
     */
    public record Pools(Map<Language, OpinionPool> stances, Map<Language, OpinionPool> mentions) {
        static final Pools NONE = new Pools(Map.of(), Map.of());

        public Pools {
            stances = Map.copyOf(stances);
            mentions = Map.copyOf(mentions);
        }
    }

    TunedNetwork(
            List<String> labels, Depth depth, Pools pools, Map<String, float[]> vectors, List<RoundedMatrix> matrices) {
        this.labels = List.copyOf(labels);
        this.depth = depth;
        this.pools = pools;
        this.vectors = Map.copyOf(vectors);
        this.matrices = List.copyOf(matrices);
    }

    /**
     * Rounds what was tuned.
     *
     * @param vectors by the names that the network's file gives them, and the last layer's
     */
    public static TunedNetwork of(
            List<String> labels, Depth depth, Map<String, float[]> vectors, Collection<NamedMatrix> matrices) {
        return new TunedNetwork(
                labels,
                depth,
                Pools.NONE,
                vectors,
                matrices.stream().map(RoundedMatrix::of).toList());
    }

    /** In the order of the scores. */
    public List<String> labels() {
        return labels;
    }

    /** How its opinions are taken together with others. */
    public Pools pools() {
        return pools;
    }

    /** The same in other pools. */
    public TunedNetwork in(Pools newPools) {
        return new TunedNetwork(labels, depth, newPools, vectors, matrices);
    }

    Depth depth() {
        return depth;
    }

    Map<String, float[]> vectors() {
        return vectors;
    }

    float[] vector(String name) {
        float[] vector = vectors.get(name);
        if (vector == null) {
            throw new IllegalArgumentException("no vector " + name);
        }
        return vector;
    }

    List<RoundedMatrix> matrices() {
        return matrices;
    }

    /** What takes the place of the weights in the pretrained network's file, by the names and in the order of bytes there. */
    Map<String, byte[]> weights() {
        Map<String, byte[]> weights = new HashMap<>();
        vectors.forEach((name, values) -> {
            if (!name.startsWith(HEAD_NAME)) {
                weights.put(name, bytes(values));
            }
        });
        for (RoundedMatrix matrix : matrices) {
            weights.put(matrix.name() + OnnxFile.ROUNDED, matrix.values());
            weights.put(matrix.name() + OnnxFile.STEPS, bytes(matrix.steps()));
        }
        return weights;
    }

    private static byte[] bytes(float[] values) {
        byte[] bytes = new byte[values.length * Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TunedNetwork network
                && labels.equals(network.labels)
                && depth.equals(network.depth)
                && pools.equals(network.pools)
                && haveSameVectors(network)
                && matrices.equals(network.matrices);
    }

    private boolean haveSameVectors(TunedNetwork network) {
        return vectors.keySet().equals(network.vectors.keySet())
                && vectors.entrySet().stream()
                        .allMatch(vector -> Arrays.equals(vector.getValue(), network.vectors.get(vector.getKey())));
    }

    @Override
    public int hashCode() {
        return matrices.hashCode();
    }
}
