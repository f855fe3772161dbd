package panne.language.tune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import panne.language.encode.PretrainedNetwork;

/**
 * Sentences that are read at once.
 *
 * @param values what the kept layers make of them: sentence, piece, value; zeros after the end of a sentence
 * @param read by sentence and piece, 1 up to the end of the sentence and 0 after it
 * @param labels the right answers
 */
record Batch(NDArray values, NDArray read, NDArray labels) {

    static Batch of(List<Sentence> sentences, NDManager manager) {
        int width = PretrainedNetwork.WIDTH;
        int length = sentences.stream().mapToInt(Sentence::pieces).max().orElse(0);
        float[] values = new float[sentences.size() * length * width];
        float[] read = new float[sentences.size() * length];
        int[] labels = new int[sentences.size()];
        for (int i = 0; i < labels.length; i++) {
            Sentence sentence = sentences.get(i);
            System.arraycopy(sentence.values(), 0, values, i * length * width, sentence.values().length);
            for (int piece = 0; piece < sentence.pieces(); piece++) {
                read[i * length + piece] = 1;
            }
            labels[i] = sentence.label();
        }
        return new Batch(
                manager.create(values, new Shape(labels.length, length, width)),
                manager.create(read, new Shape(labels.length, length)),
                manager.create(labels));
    }
}
