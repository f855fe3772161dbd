package panne.language.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import panne.language.encode.WireFormat.Field;

/**
 * A network in the ONNX format, as far as the weights of its products and its outputs go. The format is a protocol buffer;
 * the numbers of its fields are those of {@code onnx.proto}.
 */
final class OnnxFile {
    private static final int GRAPH_OF_MODEL = 7;
    private static final int NODE_OF_GRAPH = 1;
    private static final int TENSOR_OF_GRAPH = 5;
    private static final int OUTPUT_OF_GRAPH = 12;
    private static final int NAME_OF_OUTPUT = 1;
    private static final int INPUT_OF_NODE = 1;
    private static final int OUTPUT_OF_NODE = 2;
    private static final int NAME_OF_NODE = 3;
    private static final int FLOATS_OF_TENSOR = 4;
    private static final int NAME_OF_TENSOR = 8;
    private static final int BYTES_OF_TENSOR = 9;
    /** Ends the name of a rounded matrix. */
    static final String ROUNDED = "_quantized";

    /** Ends the name of the steps by which its columns were rounded. */
    static final String STEPS = "_scale";

    private final byte[] model;
    private final Map<String, byte[]> tensors = new HashMap<>();
    private final Map<String, String> factors = new HashMap<>();

    OnnxFile(byte[] model) {
        this.model = model;
        List<Field> fields = WireFormat.fields(graph());
        fields.stream()
                .filter(field -> field.number() == TENSOR_OF_GRAPH)
                .forEach(field -> tensors.put(text(field.content(), NAME_OF_TENSOR), field.content()));
        fields.stream()
                .filter(field -> field.number() == NODE_OF_GRAPH)
                .forEach(field -> noteRoundedFactor(field.content()));
    }

    private byte[] graph() {
        return WireFormat.fields(model).stream()
                .filter(field -> field.number() == GRAPH_OF_MODEL)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a model without a graph"))
                .content();
    }

    private void noteRoundedFactor(byte[] node) {
        for (Field field : WireFormat.fields(node)) {
            String input = field.number() == INPUT_OF_NODE ? utf8(field.content()) : "";
            if (input.endsWith(ROUNDED) && tensors.containsKey(input)) {
                factors.put(text(node, NAME_OF_NODE), input.substring(0, input.length() - ROUNDED.length()));
            }
        }
    }

    /**
     * The matrix by which a node multiplies, no longer rounded.
     *
     * @param product the name of a node
     */
    NamedMatrix factorOf(String product) {
        String name = factors.get(product);
        if (name == null) {
            throw new IllegalArgumentException("no product " + product + " by a rounded matrix");
        }
        byte[] rounded = tensor(name + ROUNDED);
        float[] steps = vector(name + STEPS);
        byte[] bytes = bytes(rounded, BYTES_OF_TENSOR);
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] * steps[i % steps.length];
        }
        return new NamedMatrix(name, values.length / steps.length, steps.length, values);
    }

    /** The values of a tensor of 32-bit floats. */
    float[] vector(String name) {
        byte[] tensor = tensor(name);
        byte[] raw = bytes(tensor, BYTES_OF_TENSOR);
        byte[] content = raw.length > 0 ? raw : bytes(tensor, FLOATS_OF_TENSOR);
        float[] values = new float[content.length / Float.BYTES];
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private byte[] tensor(String name) {
        byte[] tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor " + name);
        }
        return tensor;
    }

    /**
     * The same network that gives out other values; what none of them needs is left out, for it would be computed.
     *
     * @param weights of some tensors, in place of those in the file: by name, as many as there, in the order of bytes there
     */
    byte[] withOutputs(List<String> names, Map<String, byte[]> weights) {
        weights.keySet().forEach(this::tensor);
        List<Field> fields = WireFormat.fields(graph());
        Set<String> needed = new HashSet<>(names);
        Set<Field> needless = needless(fields, needed);
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        for (Field field : fields) {
            if (!needless.contains(field) && field.number() != OUTPUT_OF_GRAPH) {
                graph.writeBytes(field.number() == TENSOR_OF_GRAPH ? replaced(field, weights) : field.whole());
            }
        }
        for (String name : names) {
            byte[] value = WireFormat.field(NAME_OF_OUTPUT, name.getBytes(StandardCharsets.UTF_8));
            graph.writeBytes(WireFormat.field(OUTPUT_OF_GRAPH, value));
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream(model.length);
        for (Field field : WireFormat.fields(model)) {
            changed.writeBytes(
                    field.number() == GRAPH_OF_MODEL
                            ? WireFormat.field(GRAPH_OF_MODEL, graph.toByteArray())
                            : field.whole());
        }
        return changed.toByteArray();
    }

    /**
     * The nodes and the weights that nothing needed comes from. A file lists each node after those that it takes from.
     *
     * @param needed names of the values that are needed; those that they are computed from are added
     */
    private static Set<Field> needless(List<Field> graph, Set<String> needed) {
        Set<Field> needless = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field node : graph.reversed()) {
            if (node.number() == NODE_OF_GRAPH) {
                if (names(node, OUTPUT_OF_NODE).anyMatch(needed::contains)) {
                    names(node, INPUT_OF_NODE).forEach(needed::add);
                } else {
                    needless.add(node);
                }
            }
        }
        graph.stream()
                .filter(field -> field.number() == TENSOR_OF_GRAPH)
                .filter(tensor -> !needed.contains(text(tensor.content(), NAME_OF_TENSOR)))
                .forEach(needless::add);
        return needless;
    }

    private static byte[] replaced(Field field, Map<String, byte[]> weights) {
        byte[] instead = weights.get(text(field.content(), NAME_OF_TENSOR));
        if (instead == null) {
            return field.whole();
        }
        ByteArrayOutputStream tensor = new ByteArrayOutputStream(instead.length + field.content().length);
        WireFormat.fields(field.content()).stream()
                .filter(part -> part.number() != BYTES_OF_TENSOR && part.number() != FLOATS_OF_TENSOR)
                .forEach(part -> tensor.writeBytes(part.whole()));
        tensor.writeBytes(WireFormat.field(BYTES_OF_TENSOR, instead));
        return WireFormat.field(TENSOR_OF_GRAPH, tensor.toByteArray());
    }

    private static Stream<String> names(Field node, int number) {
        return WireFormat.fields(node.content()).stream()
                .filter(field -> field.number() == number)
                .map(field -> utf8(field.content()));
    }

    private static String text(byte[] message, int number) {
        return utf8(bytes(message, number));
    }

    private static byte[] bytes(byte[] message, int number) {
        return WireFormat.fields(message).stream()
                .filter(field -> field.number() == number)
                .findFirst()
                .map(Field::content)
                .orElse(new byte[0]);
    }

    private static String utf8(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
