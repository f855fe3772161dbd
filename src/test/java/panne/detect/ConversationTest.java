package panne.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.AnnotatedPost;
import panne.domain.Evidence;
import panne.domain.Incident;
import panne.domain.Post;
import panne.domain.Stance;

/** Those who talk with each other are no independent witnesses. */
final class ConversationTest {
    private static final Instant START = Instant.parse("2022-10-17T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(9);
    private static final Instant RANT = START.plus(Duration.ofDays(8)).plus(Duration.ofHours(12));

    private final World world = new World(11, START).background("proximus", 0.1, DAYS);

    @Test
    void sevenWhoAreOnTheirOwnMakeAnIncident() {
        assertThat(confirmed(rant(7, draft -> draft))).hasSize(1);
    }

    @Test
    void sevenWhoAnswerOnePostMakeNone() {
        assertThat(confirmed(rant(7, draft -> draft.answering("x:operator")))).isEmpty();
    }

    @Test
    void sevenWhoAnswerEachOtherMakeNone() {
        List<AnnotatedPost> chain = new ArrayList<>();
        for (AnnotatedPost post : rant(7, draft -> draft)) {
            Posts.Draft draft = draft(post.post());
            chain.add(
                    chain.isEmpty()
                            ? post
                            : draft.answering(chain.getLast().post().id()).post());
        }

        assertThat(confirmed(chain)).isEmpty();
    }

    @Test
    void whatIsSaidInBetweenHoldsAConversationTogether() {
        List<AnnotatedPost> talk = new ArrayList<>();
        for (AnnotatedPost post : rant(7, draft -> draft)) {
            String between = "between " + post.post().id();
            talk.add(draft(post.post())
                    .answering(
                            talk.isEmpty()
                                    ? "x:operator"
                                    : talk.getLast().post().id())
                    .post());
            talk.add(new Posts.Draft(between, post.post().created().plusSeconds(20))
                    .as(Stance.OTHER)
                    .answering(post.post().id())
                    .post());
        }

        assertThat(confirmed(talk)).isEmpty();
    }

    @Test
    void nobodyKnowsWhetherNamelessAnswersAreApart() {
        List<AnnotatedPost> nameless = rant(7, draft -> draft).stream()
                .map(post -> nameless(post, "@friend" + post.post().id() + " same here"))
                .toList();
        List<AnnotatedPost> toTheOperator = rant(7, draft -> draft).stream()
                .map(post -> nameless(post, "@Ask_Proximus nothing works"))
                .toList();

        assertThat(confirmed(nameless)).isEmpty();
        assertThat(confirmed(toTheOperator)).hasSize(1);
    }

    @Test
    void anOutageOfWhichManyTellTheOperatorIsFoundAsSoonButForAMinute() {
        Duration noon = Duration.between(START, RANT);
        UnaryOperator<Posts.Draft> alone = draft -> draft;
        Incident plain = found(outage(noon, alone));
        Incident answered =
                found(outage(noon, draft -> draft.id().hashCode() % 3 == 0 ? draft.answering("x:operator") : draft));

        assertThat(answered.confirmed()).isCloseTo(plain.confirmed(), within(60, ChronoUnit.SECONDS));
        assertThat(answered.reports()).isEqualTo(plain.reports());
    }

    private static World outage(Duration from, UnaryOperator<Posts.Draft> change) {
        return new World(5, START)
                .background("whatsapp", 10, DAYS)
                .posts(from, Duration.ofHours(1), minute -> Math.min(8, minute * 2), change, "whatsapp");
    }

    private static Incident found(World outage) {
        return Replay.of(outage).confirmed().getFirst();
    }

    @Test
    void theEvidenceTellsConversations() {
        List<AnnotatedPost> mixed = new ArrayList<>(rant(8, draft -> draft));
        mixed.replaceAll(post -> mixed.indexOf(post) < 3
                ? draft(post.post()).answering("x:operator").post()
                : post);
        Evidence evidence = confirmed(mixed).getFirst().evidence();

        assertThat(evidence.conversations()).isEqualTo(1);
        assertThat(evidence.conversing()).isEqualTo(3);
        assertThat(evidence.independent()).isEqualTo(evidence.observed() - 2);
        assertThat(evidence.doubts())
                .contains("3 of the " + evidence.reports()
                        + " reports that raised it stand in 1 conversation, so that they count for no more than "
                        + evidence.independent() + ".");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anotherOrderOfArrivalMakesNoDifference(int seed) {
        List<AnnotatedPost> posts = new ArrayList<>(outage(
                        Duration.between(START, RANT),
                        draft -> draft.id().hashCode() % 2 == 0 ? draft.answering("x:operator") : draft)
                .posts());
        Replay expected = Replay.of(posts);
        for (int from = 0; from < posts.size(); from++) {
            int to = from + 1;
            while (to < posts.size()
                    && posts.get(to)
                            .post()
                            .created()
                            .isBefore(posts.get(from).post().created().plusSeconds(5))) {
                to++;
            }
            Collections.shuffle(posts.subList(from, to), new Random(seed));
            from = to - 1;
        }

        assertThat(Replay.of(posts)).isEqualTo(expected);
    }

    private List<Incident> confirmed(List<AnnotatedPost> talk) {
        List<AnnotatedPost> all = new ArrayList<>(world.posts());
        all.addAll(talk);
        all.sort((left, right) -> left.post().created().compareTo(right.post().created()));
        return Replay.of(all).confirmed();
    }

    /** One witness every two minutes. */
    private static List<AnnotatedPost> rant(int witnesses, UnaryOperator<Posts.Draft> change) {
        List<AnnotatedPost> rant = new ArrayList<>();
        for (int i = 0; i < witnesses; i++) {
            rant.add(change.apply(new Posts.Draft("r" + i, RANT.plusSeconds(120L * i), "proximus"))
                    .post());
        }
        return rant;
    }

    private static Posts.Draft draft(Post post) {
        return new Posts.Draft(post.id(), post.created(), "proximus");
    }

    private static AnnotatedPost nameless(AnnotatedPost post, String text) {
        Post named = post.post();
        return new AnnotatedPost(Post.of(named.id(), named.source(), named.created(), text), post.annotation());
    }
}
