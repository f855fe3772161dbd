package panne.language.encode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of weights that takes a quarter of the room: in each column whole numbers of one step, at most 64 on either side
 * of zero, so that products of pairs stay within 16 bits on every processor.
 *
 * @param name what the network's file calls it
 * @param steps by column
 * @param values row by row, in steps
 */
@SuppressWarnings("ArrayRecordComponent")
record RoundedMatrix(String name, int rows, int columns, float[] steps, byte[] values) {
    private static final int MOST = 64;

    static RoundedMatrix of(NamedMatrix matrix) {
        int columns = matrix.columns();
        float[] steps = new float[columns];
        for (int i = 0; i < matrix.values().length; i++) {
            steps[i % columns] = Math.max(steps[i % columns], Math.abs(matrix.values()[i]) / MOST);
        }
        byte[] values = new byte[matrix.values().length];
        for (int i = 0; i < values.length; i++) {
            float step = steps[i % columns];
            values[i] = (byte) (step == 0 ? 0 : Math.round(matrix.values()[i] / step));
        }
        return new RoundedMatrix(matrix.name(), matrix.rows(), columns, steps, values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoundedMatrix matrix
                && name.equals(matrix.name)
                && rows == matrix.rows
                && Arrays.equals(steps, matrix.steps)
                && Arrays.equals(values, matrix.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
