package panne.language.encode;

/**
 * A matrix of weights.
 *
 * @param name what the network's file calls it
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent")
public record NamedMatrix(String name, int rows, int columns, float[] values) {}
