package panne.language.encode;

import static org.assertj.core.api.Assertions.assertThat;

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
