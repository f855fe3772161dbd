package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import panne.domain.Post;

final class PseudonymiserTest {
    private static final Post POST =
            Post.of("x:1", "x", Instant.EPOCH, "@anna is down").withAuthor("anna");

    private static Pseudonymiser keyed(String key) {
        return new Pseudonymiser(key.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void replacesTheAuthorAndNothingElse() {
        Post hidden = keyed("0123456789abcdef").apply(POST);

        assertThat(hidden.author()).hasSize(32).doesNotContain("anna");
        assertThat(hidden.withAuthor("anna")).isEqualTo(POST);
    }

    @Test
    void isTheSameForTheSameKeyNetworkAndAuthorOnly() {
        String pseudonym = keyed("0123456789abcdef").pseudonym("x", "anna");

        assertThat(keyed("0123456789abcdef").apply(POST).author()).isEqualTo(pseudonym);
        assertThat(keyed("0123456789abcdeg").pseudonym("x", "anna")).isNotEqualTo(pseudonym);
        assertThat(keyed("0123456789abcdef").pseudonym("bluesky", "anna")).isNotEqualTo(pseudonym);
        assertThat(keyed("0123456789abcdef").pseudonym("x", "bert")).isNotEqualTo(pseudonym);
    }

    @Test
    void leavesPostsWithoutAuthorAlone() {
        Post nobodys = POST.withAuthor(null);

        assertThat(keyed("0123456789abcdef").apply(nobodys)).isEqualTo(nobodys);
    }

    @Test
    void refusesAKeyThatIsEasilyGuessed() {
        assertThatThrownBy(() -> keyed("short")).hasMessageContaining("5 bytes").hasMessageContaining("16");
    }
}
