package panne.language.tune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import panne.language.encode.NamedMatrix;
import panne.language.encode.PretrainedNetwork;
import panne.language.encode.TunedNetwork;

/** The weights that tuning changes: those of the upper layers, and those of the scores of labels. */
final class TunableWeights {
    private static final List<String> PRODUCTS = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense");
    private static final List<String> NORMS = List.of("attention.output.LayerNorm", "output.LayerNorm");
    private static final float SMALL = 0.02f;

    private final TunedNetwork.Depth depth;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Map<String, String> matrixNames = new HashMap<>();

    /** @param manager holds the weights */
    TunableWeights(PretrainedNetwork network, TunedNetwork.Depth depth, int labels, NDManager manager) {
        this.depth = depth;
        for (int layer = depth.kept(); layer < depth.all(); layer++) {
            for (String part : PRODUCTS) {
                NamedMatrix matrix = network.matrix(layer, part);
                String name = PretrainedNetwork.vectorName(layer, part + ".weight");
                matrixNames.put(name, matrix.name());
                put(name, manager.create(matrix.values(), new Shape(matrix.rows(), matrix.columns())));
                putVector(network, layer, part + ".bias", manager);
            }
            for (String part : NORMS) {
                putVector(network, layer, part + ".weight", manager);
                putVector(network, layer, part + ".bias", manager);
            }
        }
        Shape head = new Shape(2L * PretrainedNetwork.WIDTH, labels);
        put(TunedNetwork.HEAD, manager.randomNormal(0, SMALL, head, DataType.FLOAT32));
        put(TunedNetwork.HEAD_OFFSETS, manager.zeros(new Shape(labels)));
    }

    private void putVector(PretrainedNetwork network, int layer, String part, NDManager manager) {
        String name = PretrainedNetwork.vectorName(layer, part);
        put(name, manager.create(network.vector(name)));
    }

    private void put(String name, NDArray array) {
        array.setRequiresGradient(true);
        arrays.put(name, array);
    }

    TunedNetwork.Depth depth() {
        return depth;
    }

    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no weights " + name);
        }
        return array;
    }

    NDArray get(int layer, String part) {
        return get(PretrainedNetwork.vectorName(layer, part));
    }

    /** Goes a step down the slope that was gathered, and forgets it. */
    void descend(Optimizer optimizer) {
        arrays.forEach((name, array) -> {
            try (NDArray slope = array.getGradient()) {
                optimizer.update(name, array, slope);
            }
        });
    }

    /** The network with these weights, rounded. */
    TunedNetwork rounded(List<String> labels) {
        Map<String, float[]> vectors = new HashMap<>();
        List<NamedMatrix> matrices = new ArrayList<>();
        arrays.forEach((name, array) -> {
            String matrix = matrixNames.get(name);
            if (matrix == null) {
                vectors.put(name, array.toFloatArray());
            } else {
                Shape shape = array.getShape();
                matrices.add(new NamedMatrix(matrix, (int) shape.get(0), (int) shape.get(1), array.toFloatArray()));
            }
        });
        return TunedNetwork.of(labels, depth, vectors, matrices);
    }
}
