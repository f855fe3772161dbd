package panne.language.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import panne.domain.PanneException;

/**
 * Writes models to files and reads them. A file is a line of text with its version and the checksum of the rest, a
 * line with the labels, a line with temperature, scale and number of features, then the features as 32-bit hashes
 * and the weights as 16-bit multiples of the scale. It is data: nothing in it can run.
 */
public final class ModelFile {
    private static final String MAGIC = "panne-linear-model 1";
    private static final int HEADER_LINES = 2;

    private ModelFile() {}

    /** Writes a model; the same model gives the same bytes. */
    public static void write(LinearModel model, Path file) {
        byte[] body = body(model);
        byte[] head = (MAGIC + " " + checksum(body) + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head);
        bytes.writeBytes(body);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new PanneException(file + ": cannot be written; check the folder's permissions", e);
        }
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
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = endOfLine(bytes, 0);
            String head = new String(bytes, 0, end, StandardCharsets.UTF_8);
            byte[] body = Arrays.copyOfRange(bytes, Math.min(bytes.length, end + 1), bytes.length);
            if (!head.equals(MAGIC + " " + checksum(body))) {
                throw new PanneException(
                        file + ": is damaged or of another version; run 'panne train' to make it anew");
            }
            return parse(body);
        } catch (IOException e) {
            throw new PanneException(file + ": cannot be read; run 'panne train' to make it", e);
        }
    }

    private static LinearModel parse(byte[] body) {
        int[] ends = new int[HEADER_LINES];
        ends[0] = endOfLine(body, 0);
        ends[1] = endOfLine(body, ends[0] + 1);
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

    private static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String checksum(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
