package panne.language.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SentenceEncoderTest {
    private final SentenceEncoder encoder = SentenceEncoder.shared().orElseThrow();

    @Test
    void sentencesOfLikeMeaningLieCloserThanThoseOfLikeWords() {
        float[] outage = encoder.encode("the power just went out at my house");
        assertThat(likeness(outage, encoder.encode("we have no electricity right now")))
                .isGreaterThan(likeness(outage, encoder.encode("the power forward just went out with an injury")));
    }

    @Test
    void theSameSentenceGivesTheSameVector() {
        float[] first = encoder.encode("is the service down for anyone else?");
        assertThat(first).hasSize(SentenceEncoder.dimensions());
        encoder.encode("something else in between");
        assertThat(encoder.encode("is the service down for anyone else?")).isEqualTo(first);
    }

    @Test
    void readsAnythingAtAll() {
        assertThat(encoder.encode("")).doesNotContain(Float.NaN);
        assertThat(encoder.encode("停電 😡 \u0000 " + "x".repeat(5000))).doesNotContain(Float.NaN);
    }

    private static double likeness(float[] a, float[] b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = SentenceEncoder.dimensions() / 2; i < a.length; i++) {
            product += a[i] * b[i];
            first += a[i] * a[i];
            second += b[i] * b[i];
        }
        return product / Math.sqrt(first * second);
    }
}
