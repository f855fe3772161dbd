package panne.language.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import panne.domain.PanneException;

/**
 * Writes linear models to files and reads them. A file is a line of text with its version and the checksum of the rest, a
 * line with the labels, a line with temperature, scale and number of features, then the features as 32-bit hashes
 * and the weights as 16-bit multiples of the scale. It is data: nothing in it can run.
 */
public final class ModelFile {
    private static final CheckedFile FILE = new CheckedFile("panne-linear-model 1", "panne train");
    private static final int HEADER_LINES = 2;

    private ModelFile() {}

    /** Writes a model; the same model gives the same bytes. */
    public static void write(LinearModel model, Path file) {
        FILE.write(body(model), file);
    }

    private static byte[] body(LinearModel model) {
        float[] weights = model.weights();
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest == 0 ? 1 : largest / Short.MAX_VALUE;
        int[] features = model.features();
        String header = String.join(" ", model.labels()) + "\n" + model.temperature() + " " + scale + " "
                + features.length + "\n";
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(text.length + features.length * 4 + weights.length * 2);
        buffer.put(text);
        Arrays.stream(features).forEach(buffer::putInt);
        for (float weight : weights) {
            buffer.putShort((short) Math.round(weight / scale));
        }
        return buffer.array();
    }

    /**
     * Reads a model.
     *
     * @throws PanneException when it is missing, damaged or of another version
     */
    public static LinearModel read(Path file) {
        return parse(FILE.read(file));
    }

    private static LinearModel parse(byte[] body) {
        int[] ends = new int[HEADER_LINES];
        ends[0] = CheckedFile.endOfLine(body, 0);
        ends[1] = CheckedFile.endOfLine(body, ends[0] + 1);
        List<String> labels = List.of(new String(body, 0, ends[0], StandardCharsets.UTF_8).split(" "));
        String[] numbers = new String(body, ends[0] + 1, ends[1] - ends[0] - 1, StandardCharsets.UTF_8).split(" ");
        float scale = Float.parseFloat(numbers[1]);
        int[] features = new int[Integer.parseInt(numbers[2])];
        float[] weights = new float[features.length * labels.size()];
        ByteBuffer buffer = ByteBuffer.wrap(body, ends[1] + 1, body.length - ends[1] - 1);
        for (int i = 0; i < features.length; i++) {
            features[i] = buffer.getInt();
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = buffer.getShort() * scale;
        }
        return new LinearModel(labels, features, weights, Double.parseDouble(numbers[0]));
    }
}
