package panne.language.model;

import java.util.List;

/**
 * Learns a model from examples; the same ones in the same order give the same model.
 *
 * @param <I> what the model reads
 */
interface Learner<I> {
    Model<I> train(List<Example<I>> examples);
}
