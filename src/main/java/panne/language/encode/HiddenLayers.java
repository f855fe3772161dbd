package panne.language.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Makes a network in the ONNX format give out more than its last layer. The format is a protocol buffer, and of those
 * two that are joined end to end are read as one in which repeated fields hold the values of both: it is enough to append
 * a model that has nothing but one more output.
 */
final class HiddenLayers {
    private static final int GRAPH_OF_MODEL = field(7);
    private static final int OUTPUT_OF_GRAPH = field(12);
    private static final int NAME_OF_OUTPUT = field(1);

    private HiddenLayers() {}

    /** @param name of a value that is computed within the network */
    static byte[] expose(byte[] model, String name) {
        byte[] value = message(NAME_OF_OUTPUT, name.getBytes(StandardCharsets.UTF_8));
        byte[] output = message(GRAPH_OF_MODEL, message(OUTPUT_OF_GRAPH, value));
        ByteArrayOutputStream both = new ByteArrayOutputStream(model.length + output.length);
        both.writeBytes(model);
        both.writeBytes(output);
        return both.toByteArray();
    }

    private static byte[] message(int tag, byte[] content) {
        if (content.length >= 1 << 7) {
            throw new IllegalArgumentException("a name of " + content.length + " bytes is too long");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(tag);
        message.write(content.length);
        message.writeBytes(content);
        return message.toByteArray();
    }

    /** The tag of a field that is delimited by its length. */
    private static int field(int number) {
        return number << 3 | 2;
    }
}
