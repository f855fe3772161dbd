package panne.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import panne.domain.Post;

final class PrefilterTest {
    private static final Prefilter UNIT = Annotators.prefilter(Path.of("."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WhatsApp is down|true",
                "@SpotifyCares help|true",
                "#WhatsAppDown|true",
                "whatsappen doet het niet|true",
                "what a lovely morning for a walk|false",
                "''|false"
            })
    void letsThroughWhatMayConcernAService(String text, boolean expected) {
        assertThat(UNIT.mayConcernService(Post.of("x:1", "x", Instant.EPOCH, text)))
                .isEqualTo(expected);
    }
}
