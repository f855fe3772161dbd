package panne.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "x:17, https://x.com/anna/status/17, https://x.com/i/status/17",
        "x:17, https://mobile.twitter.com/Anna/status/17?s=20, https://x.com/i/status/17",
        "x:17, https://x.com/i/status/17, https://x.com/i/status/17",
        "a:17, https://x.com/anna/status/17/photo/1, https://x.com/i/status/17",
        "mastodon:11, https://mastodon.social/@anna/1101, https://mastodon.social/web/statuses/1101",
        "mastodon:11, https://a.example/users/anna/statuses/1101, https://a.example/web/statuses/1101",
        "mastodon:11, https://a.example/users/anna/statuses/1101/activity, https://a.example/web/statuses/1101",
        "mastodon:11, https://gts.example/@anna/statuses/01HZX, https://gts.example/@anna/statuses/01HZX",
        "mastodon:11, https://pleroma.example/notice/AbC, https://pleroma.example/notice/AbC",
        "bluesky:did:plc:a1/3kx, https://bsky.app/profile/anna.bsky.social/post/3kx, https://bsky.app/profile/did:plc:a1/post/3kx",
        "a:17, https://x.com.example/anna/status/17, https://x.com.example/anna/status/17",
        "a:17, https://blog.example/@anna/17, https://blog.example/@anna/17"
    })
    void keepsAddressesThatWorkWithoutTheAuthorsName(String id, String url, String kept) {
        Post post = Post.of(id, "feed", Instant.EPOCH, "down").withUrl(url);

        assertThat(keyed("0123456789abcdef").apply(post)).isEqualTo(post.withUrl(kept));
    }

    @Test
    void refusesAKeyThatIsEasilyGuessed() {
        assertThatThrownBy(() -> keyed("short")).hasMessageContaining("5 bytes").hasMessageContaining("16");
    }
}
