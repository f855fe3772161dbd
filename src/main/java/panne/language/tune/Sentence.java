package panne.language.tune;

import panne.language.encode.PretrainedNetwork;

/**
 * A sentence as the kept layers see it.
 *
 * @param values piece by piece
 * @param label the number of the right answer
 */
@SuppressWarnings("ArrayRecordComponent")
record Sentence(float[] values, int label) {
    int pieces() {
        return values.length / PretrainedNetwork.WIDTH;
    }
}
