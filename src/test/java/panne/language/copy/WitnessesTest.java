package panne.language.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Language;
import panne.domain.Post;
import panne.domain.Stance;

final class WitnessesTest {
    private static final Instant START = Instant.parse("2022-10-25T07:00:00Z");
    private static final String NEWS = "BREAKING: WhatsApp is down for thousands of users across Europe this morning";

    private final Witnesses unit = new Witnesses();
    private int posts;

    @Test
    void aLongTextSeenBeforeIsACopy() {
        mark("ann", NEWS);

        Annotation copy = mark("bob", "RT @ann: " + NEWS + " https://t.co/abc");

        assertThat(copy.copyOf()).isEqualTo("x:1");
    }

    @Test
    void aCopyOfACopyNamesTheOriginal() {
        mark("ann", NEWS);
        mark("bob", NEWS + "!!");

        assertThat(mark("cid", NEWS).copyOf()).isEqualTo("x:1");
    }

    @Test
    void manyMayWriteTheSameFewWords() {
        mark("ann", "whatsapp is down");

        assertThat(mark("bob", "WhatsApp is down!").copyOf()).isNull();
    }

    @Test
    void theSameAuthorRepeatingHerselfIsACopy() {
        mark("ann", "whatsapp is down");

        assertThat(mark("ann", "WhatsApp is down!!!").copyOf()).isEqualTo("x:1");
    }

    @Test
    void differentLongTextsAreNoCopies() {
        mark("ann", NEWS);

        assertThat(mark(
                                "bob",
                                "my messages have not been going through since breakfast and my boss thinks I ignore him")
                        .copyOf())
                .isNull();
    }

    @Test
    void repostsNameWhatTheyRepost() {
        Post repost = post("bob", NEWS).withRepostOf("x:99");

        assertThat(unit.mark(annotated(repost)).annotation().copyOf()).isEqualTo("x:99");
    }

    @Test
    void whatWasRememberedBeforeARestartIsKnown() {
        Witnesses restarted = new Witnesses();
        restarted.remember(annotated(post("ann", NEWS)));

        assertThat(restarted.mark(annotated(post("bob", NEWS))).annotation().copyOf())
                .isEqualTo("x:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#NowPlaying Blackout - Britney Spears on Power FM",
                "I'm at Power House Gym (12 Main St, Boston) w/ 3 others http://4sq.com/abc",
                "Winter Storm Watch issued December 1 at 3:37AM EST until December 3 by NWS Albany",
                "User reports indicate problems with Netflix since 9:02 AM EST. http://downdetector.com/status/netflix",
                "We're #hiring! Line technician in Hartford, CT #job #energy"
            })
    void machinesAreRecognisedByTheirTexts(String text) {
        assertThat(mark("bot", text).automatic()).isTrue();
    }

    @Test
    void peopleAreNoMachines() {
        for (String text : List.of("no power in Queens since 7", "is whatsapp down?", "at work and the wifi died")) {
            assertThat(mark("ann" + posts, text).automatic()).isFalse();
        }
    }

    @Test
    void whoPostsAllTheTimeIsAMachine() {
        for (int i = 0; i < 20; i++) {
            assertThat(mark("bot", "measurement number " + "i".repeat(i + 1) + " taken")
                            .automatic())
                    .isFalse();
        }

        assertThat(mark("bot", "one more measurement").automatic()).isTrue();
    }

    private Annotation mark(String author, String text) {
        return unit.mark(annotated(post(author, text))).annotation();
    }

    private Post post(String author, String text) {
        posts++;
        return Post.of("x:" + posts, "x", START.plus(Duration.ofSeconds(posts)), text)
                .withAuthor(author);
    }

    private static AnnotatedPost annotated(Post post) {
        return new AnnotatedPost(
                post, new Annotation(new Language("en"), 1, Stance.OTHER, 1, List.of(), null, null, null, false));
    }
}
