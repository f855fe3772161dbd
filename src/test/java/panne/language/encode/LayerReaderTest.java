package panne.language.encode;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class LayerReaderTest {
    private static final LayerReader READER = LayerReader.pretrained(PretrainedNetwork.LAYERS - 1);

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void sentencesOfLikeMeaningLieCloserThanThoseOfLikeWords() {
        float[] outage = mean("the power just went out at my house");
        assertThat(likeness(outage, mean("we have no electricity right now")))
                .isGreaterThan(likeness(outage, mean("the power forward just went out with an injury")));
    }

    @Test
    void theSameSentenceGivesTheSameValues() {
        float[] first = READER.read("is the service down for anyone else?").getFirst();
        READER.read("something else in between");
        assertThat(READER.read("is the service down for anyone else?").getFirst())
                .isEqualTo(first);
    }

    @Test
    void givesTheValuesOfEachPieceAndOfBothEnds() {
        assertThat(READER.read("no power").getFirst()).hasSize(4 * PretrainedNetwork.WIDTH);
    }

    @Test
    void readsAnythingAtAll() {
        assertThat(READER.read("").getFirst()).doesNotContain(Float.NaN);
        assertThat(READER.read("停電 😡 \u0000 " + "x".repeat(5000)).getFirst()).doesNotContain(Float.NaN);
    }

    @Test
    void aLowerLayerIsReadWithoutThoseAboveIt() {
        try (LayerReader lower = LayerReader.pretrained(2)) {
            assertThat(lower.read("no power").getFirst())
                    .hasSize(4 * PretrainedNetwork.WIDTH)
                    .isNotEqualTo(READER.read("no power").getFirst());
        }
    }

    /** What stays in the file is computed, whether anybody asks for it or not. */
    @Test
    void whatNoWantedLayerNeedsIsLeftOut() {
        PretrainedNetwork network = PretrainedNetwork.read();

        assertThat(network.upTo(List.of(3), Map.of()).length)
                .isLessThan(network.upTo(List.of(PretrainedNetwork.LAYERS - 1), Map.of()).length * 2 / 3);
    }

    @Test
    void aLayerSaysTheSameWhetherThoseAboveItAreThereOrNot() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        byte[] both = PretrainedNetwork.read().upTo(List.of(2, PretrainedNetwork.LAYERS - 1), Map.of());
        try (LayerReader lower = LayerReader.pretrained(2);
                OrtSession whole = environment.createSession(both);
                OnnxTensor pieces = OnnxTensor.createTensor(environment, new long[][] {{101, 2053, 2373, 102}});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {{1, 1, 1, 1}});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {{0, 0, 0, 0}});
                OrtSession.Result result =
                        whole.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer expected =
                    ((OnnxTensor) result.get(PretrainedNetwork.outputOf(2)).orElseThrow()).getFloatBuffer();
            assertThat(FloatBuffer.wrap(lower.read("no power").getFirst())).isEqualTo(expected);
        }
    }

    @Test
    void theNativeLibrariesAreUnpackedOnce() {
        String place = System.clearProperty("onnxruntime.native.path");
        assertThat(place).isNotNull();
        try (LayerReader second = LayerReader.pretrained(1)) {
            assertThat(second.read("no power")).hasSize(1);
            assertThat(System.getProperty("onnxruntime.native.path")).isNull();
        } finally {
            System.setProperty("onnxruntime.native.path", place);
        }
    }

    private static float[] mean(String sentence) {
        float[] values = READER.read(sentence).getFirst();
        float[] mean = new float[PretrainedNetwork.WIDTH];
        for (int i = 0; i < values.length; i++) {
            mean[i % mean.length] += values[i] * mean.length / values.length;
        }
        return mean;
    }

    private static double likeness(float[] a, float[] b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            first += a[i] * a[i];
            second += b[i] * b[i];
        }
        return product / Math.sqrt(first * second);
    }
}
