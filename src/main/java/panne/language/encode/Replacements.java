package panne.language.encode;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights that take the place of those in a network's file. A session uses them where they lie, outside the heap: whoever
 * opened it takes them over and frees them after it. If none could be opened, closing this frees them.
 */
final class Replacements implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession.SessionOptions options;
    private final List<OnnxTensor> tensors = new ArrayList<>();

    Replacements(OrtEnvironment environment, OrtSession.SessionOptions options) {
        this.environment = environment;
        this.options = options;
    }

    void put(String name, float[] values) throws OrtException {
        FloatBuffer buffer = ByteBuffer.allocateDirect(values.length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer()
                .put(values)
                .flip();
        put(name, OnnxTensor.createTensor(environment, buffer, new long[] {values.length}));
    }

    void put(RoundedMatrix matrix) throws OrtException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(matrix.values().length)
                .order(ByteOrder.nativeOrder())
                .put(matrix.values())
                .flip();
        long[] shape = {matrix.rows(), matrix.columns()};
        put(matrix.name() + OnnxFile.ROUNDED, OnnxTensor.createTensor(environment, buffer, shape, OnnxJavaType.INT8));
        put(matrix.name() + OnnxFile.STEPS, matrix.steps());
    }

    private void put(String name, OnnxTensor tensor) throws OrtException {
        tensors.add(tensor);
        options.addInitializer(name, tensor);
    }

    /** Those that were put and not taken over. */
    List<OnnxTensor> held() {
        return List.copyOf(tensors);
    }

    /** Hands them to the caller, who frees them from now on. */
    List<OnnxTensor> takeOver() {
        List<OnnxTensor> taken = List.copyOf(tensors);
        tensors.clear();
        return taken;
    }

    @Override
    public void close() {
        tensors.forEach(OnnxTensor::close);
        tensors.clear();
    }
}
