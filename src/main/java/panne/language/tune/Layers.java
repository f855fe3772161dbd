package panne.language.tune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import panne.language.encode.PretrainedNetwork;
import panne.language.encode.TunedNetwork;

/**
 * The upper layers of the network as PyTorch computes them (Vaswani et al. 2017, "Attention Is All You Need"; Devlin et al.
 * 2019, "BERT"): the same figures as those of the network's file but for rounding.
 */
final class Layers {
    private static final int HEADS = 12;
    private static final int HEAD_WIDTH = PretrainedNetwork.WIDTH / HEADS;
    private static final float LEAST_VARIANCE = 1e-12f;
    private static final float FAR_BELOW = -1e9f;
    private static final int LAST = -1;
    private final TunableWeights weights;
    private final float dropped;

    /** @param dropped the share of values that are left out while training, so that none is relied on alone */
    Layers(TunableWeights weights, float dropped) {
        this.weights = weights;
        this.dropped = dropped;
    }

    /** The scores of each label for each sentence. */
    NDArray scores(Batch batch) {
        NDArray lower = batch.values();
        NDArray upper = lower;
        NDArray unread = batch.read().sub(1).mul(-FAR_BELOW).expandDims(1).expandDims(1);
        TunedNetwork.Depth depth = weights.depth();
        for (int layer = depth.kept(); layer < depth.all(); layer++) {
            upper = layer(layer, upper, unread);
        }
        NDArray means = mean(lower, batch).concat(mean(upper, batch), 1);
        return dropout(means).matMul(weights.get(TunedNetwork.HEAD)).add(weights.get(TunedNetwork.HEAD_OFFSETS));
    }

    private static NDArray mean(NDArray values, Batch batch) {
        NDArray read = batch.read().expandDims(2);
        return values.mul(read).sum(new int[] {1}).div(read.sum(new int[] {1}));
    }

    private NDArray layer(int layer, NDArray values, NDArray unread) {
        NDArray attended = product(layer, "attention.output.dense", attention(layer, values, unread));
        NDArray middle = norm(layer, "attention.output.LayerNorm", values.add(dropout(attended)));
        NDArray wide = Activation.gelu(product(layer, "intermediate.dense", middle));
        return norm(layer, "output.LayerNorm", middle.add(dropout(product(layer, "output.dense", wide))));
    }

    private NDArray attention(int layer, NDArray values, NDArray unread) {
        NDArray queries = heads(product(layer, "attention.self.query", values));
        NDArray keys = heads(product(layer, "attention.self.key", values));
        NDArray contents = heads(product(layer, "attention.self.value", values));
        NDArray scores =
                queries.matMul(keys.transpose(0, 1, 3, 2)).mul(lasting(1 / (float) Math.sqrt(HEAD_WIDTH), values));
        NDArray shares = scores.add(unread).softmax(LAST);
        Shape shape = values.getShape();
        return shares.matMul(contents).transpose(0, 2, 1, 3).reshape(shape);
    }

    /**
     * A number that stays as long as what is computed with it. The slopes need it later on, and one that is given to an
     * array's own arithmetic as a plain number lies in memory that may be another's by then.
     */
    private static NDArray lasting(float number, NDArray values) {
        return values.getManager().create(number);
    }

    private static NDArray heads(NDArray values) {
        Shape shape = values.getShape();
        return values.reshape(shape.get(0), shape.get(1), HEADS, HEAD_WIDTH).transpose(0, 2, 1, 3);
    }

    private NDArray product(int layer, String part, NDArray values) {
        return values.matMul(weights.get(layer, part + ".weight")).add(weights.get(layer, part + ".bias"));
    }

    private NDArray norm(int layer, String part, NDArray values) {
        return LayerNorm.layerNorm(
                        values,
                        new Shape(PretrainedNetwork.WIDTH),
                        weights.get(layer, part + ".weight"),
                        weights.get(layer, part + ".bias"),
                        LEAST_VARIANCE)
                .singletonOrThrow();
    }

    private NDArray dropout(NDArray values) {
        return Dropout.dropout(values, dropped, dropped > 0).singletonOrThrow();
    }
}
