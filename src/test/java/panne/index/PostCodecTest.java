package panne.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import panne.domain.AnnotatedPost;

final class PostCodecTest {
    /** Form 1 ended before the operator, which is one byte when there is none. */
    @Test
    void readsWhatEarlierVersionsWrote() {
        for (AnnotatedPost post : new SeededPosts(5).take(50)) {
            AnnotatedPost old = new AnnotatedPost(post.post(), post.annotation().withOperator(null));
            BytesRef packed = PostCodec.encode(old);
            byte[] first = Arrays.copyOfRange(packed.bytes, packed.offset, packed.offset + packed.length - 1);
            first[0] = 1;

            assertThat(PostCodec.decode(new BytesRef(first))).isEqualTo(old);
        }
    }
}
