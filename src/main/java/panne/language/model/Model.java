package panne.language.model;

import java.util.List;

/**
 * Tells labels apart.
 *
 * @param <I> what it reads
 */
interface Model<I> {
    /** What it tells apart. */
    List<String> labels();

    /** How much speaks for each label, in the order of {@link #labels()}: logarithms of chances, up to a constant. */
    double[] scores(I input);
}
