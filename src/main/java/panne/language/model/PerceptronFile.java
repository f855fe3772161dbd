package panne.language.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import panne.domain.PanneException;

/**
 * Writes perceptrons to files and reads them. A file is a line with its version and the checksum of the rest, a line with
 * the labels, a line with temperature, number of values and number of hidden units, then the numbers of the layers as
 * 32-bit floats.
 */
public final class PerceptronFile {
    private static final CheckedFile FILE = new CheckedFile("panne-perceptron 1");

    private PerceptronFile() {}

    /** Writes a model; the same model gives the same bytes. */
    public static void write(Perceptron model, Path file) {
        Layers layers = model.layers();
        List<float[]> parts = parts(layers);
        String header = String.join(" ", model.labels()) + "\n" + model.temperature() + " " + layers.inputs() + " "
                + layers.units() + "\n";
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        int numbers = parts.stream().mapToInt(part -> part.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(text.length + numbers * Float.BYTES);
        buffer.put(text);
        for (float[] part : parts) {
            for (float number : part) {
                buffer.putFloat(number);
            }
        }
        FILE.write(buffer.array(), file);
    }

    private static List<float[]> parts(Layers layers) {
        return List.of(
                layers.mean, layers.factor, layers.toHidden, layers.hiddenBias, layers.toLabels, layers.labelBias);
    }

    /**
     * Reads a model.
     *
     * @throws PanneException when it is missing, damaged or of another version
     */
    public static Perceptron read(Path file) {
        byte[] body = FILE.read(file);
        int first = CheckedFile.endOfLine(body, 0);
        int second = CheckedFile.endOfLine(body, first + 1);
        List<String> labels = List.of(new String(body, 0, first, StandardCharsets.UTF_8).split(" "));
        String[] sizes = new String(body, first + 1, second - first - 1, StandardCharsets.UTF_8).split(" ");
        int inputs = Integer.parseInt(sizes[1]);
        int units = Integer.parseInt(sizes[2]);
        ByteBuffer numbers = ByteBuffer.wrap(body, second + 1, body.length - second - 1);
        Layers layers = new Layers(
                read(numbers, inputs),
                read(numbers, inputs),
                read(numbers, inputs * units),
                read(numbers, units),
                read(numbers, units * labels.size()),
                read(numbers, labels.size()));
        return new Perceptron(labels, layers, Double.parseDouble(sizes[0]));
    }

    private static float[] read(ByteBuffer numbers, int count) {
        float[] part = new float[count];
        for (int i = 0; i < count; i++) {
            part[i] = numbers.getFloat();
        }
        return part;
    }
}
