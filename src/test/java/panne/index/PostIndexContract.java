package panne.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import panne.domain.AnnotatedPost;
import panne.domain.Arrival;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Symptom;

/** What every index owes its users, whatever it is made of. */
interface PostIndexContract {
    Comparator<AnnotatedPost> BY_TIME = Comparator.comparing(post -> post.post().created());

    /** A new, empty index. */
    PostIndex index();

    private static List<AnnotatedPost> posts(int count) {
        return new SeededPosts(7).take(count);
    }

    private PostIndex filled(List<AnnotatedPost> posts) {
        PostIndex index = index();
        index.add(posts);
        index.refresh();
        return index;
    }

    private static AnnotatedPost reworded(AnnotatedPost post, String text) {
        Post old = post.post();
        Post reworded = Post.of(old.id(), old.source(), old.created(), text);
        return new AnnotatedPost(reworded, post.annotation());
    }

    private static List<AnnotatedPost> readBack(PostIndex index, Instant since) {
        List<AnnotatedPost> read = new ArrayList<>();
        index.readBack(since, read::add);
        return read;
    }

    @Test
    default void givesPostsBackAsTheyWere() {
        List<AnnotatedPost> posts = posts(300);

        SearchResult result = filled(posts).search(new SearchRequest("", 1000, SearchRequest.Order.NEWEST));

        assertThat(result.total()).isEqualTo(300);
        assertThat(result.hits()).containsExactlyInAnyOrderElementsOf(posts);
    }

    @Test
    default void remembersHowPostsCameIn() {
        List<AnnotatedPost> posts = posts(3);
        PostIndex index = index();
        Arrival search = new Arrival("search", Instant.parse("2022-10-25T07:17:00.5Z"));
        index.add(posts.subList(0, 1), search);
        index.add(posts.subList(1, 2));
        index.add(posts.subList(2, 3), search);
        List<Arrival> arrivals = new ArrayList<>();

        index.readArrivals(Instant.EPOCH, (post, arrival) -> arrivals.add(arrival));

        assertThat(arrivals).containsExactly(search, Arrival.UNKNOWN, search);
    }

    @Test
    default void returnsTheNewestFirst() {
        List<AnnotatedPost> posts = posts(500);

        SearchResult result = filled(posts).search(new SearchRequest("", 40, SearchRequest.Order.NEWEST));

        assertThat(result.hits())
                .containsExactlyElementsOf(
                        posts.stream().sorted(BY_TIME.reversed()).limit(40).toList());
    }

    @Test
    default void returnsTheMostRelevantFirst() {
        List<AnnotatedPost> posts = posts(2);
        PostIndex index = filled(List.of(
                reworded(posts.get(0), "whatsapp whatsapp down"),
                reworded(posts.get(1), "a long post on many things, one of which is whatsapp and the weather")));

        SearchResult result = index.search(new SearchRequest("whatsapp", 10, SearchRequest.Order.RELEVANCE));

        assertThat(result.hits()).extracting(hit -> hit.post().id()).containsExactly("x:0", "x:1");
    }

    @Test
    default void tellsNewPostsFromKnownOnes() {
        List<AnnotatedPost> posts = posts(100);
        PostIndex index = index();

        assertThat(index.add(posts.subList(0, 60))).isEqualTo(posts.subList(0, 60));
        assertThat(index.add(posts.subList(40, 80))).isEqualTo(posts.subList(60, 80));
        index.refresh();
        assertThat(index.add(posts)).isEqualTo(posts.subList(80, 100));
        index.refresh();
        assertThat(index.size()).isEqualTo(100);
    }

    @Test
    default void namesUnknownPostsWithoutAddingThem() {
        List<AnnotatedPost> posts = posts(10);
        PostIndex index = filled(posts.subList(0, 5));
        index.add(posts.subList(5, 6));

        List<Post> arriving = posts.stream().map(AnnotatedPost::post).toList();

        assertThat(index.unknown(
                        Stream.concat(arriving.stream(), arriving.stream()).toList()))
                .isEqualTo(arriving.subList(6, 10));
        assertThat(index.unknown(arriving)).hasSize(4);
    }

    @Test
    default void takesAPostThatComesTwiceAtOnceForOne() {
        AnnotatedPost post = posts(1).getFirst();
        PostIndex index = index();

        assertThat(index.add(List.of(post, post))).containsExactly(post);
        index.refresh();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    default void replacesAPostAndKeepsItsPlaceInTheOrderOfArrival() {
        List<AnnotatedPost> posts = posts(3);
        AnnotatedPost reworded = reworded(posts.getFirst(), "quite another text");
        PostIndex index = filled(posts);

        index.add(List.of(reworded));

        assertThat(readBack(index, Instant.EPOCH)).containsExactly(reworded, posts.get(1), posts.get(2));
    }

    @Test
    default void readsBackInOrderOfArrival() {
        List<AnnotatedPost> posts = posts(20_000);
        PostIndex index = index();
        for (int start = 0; start < posts.size(); start += 1000) {
            index.add(posts.subList(start, start + 1000));
            index.refresh();
        }
        Instant since = SeededPosts.START.plus(Duration.ofHours(1));

        assertThat(readBack(index, Instant.EPOCH)).isEqualTo(posts);
        assertThat(readBack(index, since))
                .isEqualTo(posts.stream()
                        .filter(post -> !post.post().created().isBefore(since))
                        .toList());
    }

    @ParameterizedTest
    @NullSource
    @EnumSource
    default void countsLikeSomeoneWhoCountsOneByOne(CountRequest.@Nullable Group group) {
        List<AnnotatedPost> posts = posts(3000);
        Duration interval = Duration.ofMinutes(5);

        List<Count> counts = filled(posts).counts(new CountRequest("is:witness country:BE,NL", interval, group));

        List<AnnotatedPost> counted = posts.stream()
                .filter(post -> Trait.WITNESS.holdsFor(post))
                .filter(post -> {
                    Placement placement = post.annotation().placement();
                    return placement != null && !placement.country().code().equals("FR");
                })
                .toList();
        assertThat(counted).hasSizeGreaterThan(100);
        assertThat(counts).isEqualTo(countOneByOne(counted, interval, group));
    }

    private static List<Count> countOneByOne(
            List<AnnotatedPost> posts, Duration interval, CountRequest.@Nullable Group group) {
        Map<Instant, Map<String, List<Post>>> buckets = new TreeMap<>();
        for (AnnotatedPost post : posts) {
            long seconds = post.post().created().getEpochSecond();
            Instant start = Instant.ofEpochSecond(seconds - seconds % interval.toSeconds());
            for (String value : values(post, group)) {
                buckets.computeIfAbsent(start, any -> new TreeMap<>())
                        .computeIfAbsent(value, any -> new ArrayList<>())
                        .add(post.post());
            }
        }
        List<Count> counts = new ArrayList<>();
        buckets.forEach((start, byValue) -> byValue.forEach((value, bucket) ->
                counts.add(new Count(start, value.isEmpty() ? null : value, bucket.size(), authors(bucket)))));
        return counts;
    }

    private static long authors(List<Post> posts) {
        return posts.stream()
                .map(post -> post.author() == null ? post.id() : post.author())
                .collect(Collectors.toSet())
                .size();
    }

    private static List<String> values(AnnotatedPost post, CountRequest.@Nullable Group group) {
        if (group == null) {
            return List.of("");
        }
        Symptom symptom = post.annotation().symptom();
        Placement placement = post.annotation().placement();
        return switch (group) {
            case SERVICE ->
                post.annotation().services().isEmpty()
                        ? List.of("")
                        : post.annotation().services();
            case COUNTRY -> List.of(placement == null ? "" : placement.country().code());
            case LANGUAGE -> List.of(post.annotation().language().code());
            case SYMPTOM -> List.of(symptom == null ? "" : symptom.label());
            case STANCE -> List.of(post.annotation().stance().label());
            case SOURCE -> List.of(post.post().source());
        };
    }

    @Test
    default void forgetsPostsById() {
        List<AnnotatedPost> posts = posts(10);
        PostIndex index = index();
        index.add(posts);

        assertThat(index.deleteByIds(List.of("x:2", "x:4", "x:4", "x:none"))).isEqualTo(2);

        assertThat(index.size()).isEqualTo(8);
        assertThat(index.deleteByIds(List.of("x:2"))).isZero();
        assertThat(readBack(index, Instant.EPOCH))
                .extracting(post -> post.post().id())
                .doesNotContain("x:2", "x:4")
                .hasSize(8);
    }

    @Test
    default void forgetsPostsByAuthor() {
        List<AnnotatedPost> posts = posts(1000);
        String author = posts.stream()
                .map(post -> post.post().author())
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow();
        long theirs = posts.stream()
                .filter(post -> author.equals(post.post().author()))
                .count();
        PostIndex index = filled(posts);

        assertThat(index.deleteByAuthor(author)).isEqualTo(theirs).isPositive();

        assertThat(index.search(new SearchRequest("author:" + author, 10, SearchRequest.Order.NEWEST))
                        .total())
                .isZero();
        assertThat(index.size()).isEqualTo(1000 - theirs);
    }

    @Test
    default void takesAForgottenPostForNewWhenItComesAgain() {
        List<AnnotatedPost> posts = posts(3);
        PostIndex index = filled(posts);
        index.deleteByIds(List.of("x:0"));

        assertThat(index.add(posts)).containsExactly(posts.getFirst());
        assertThat(readBack(index, Instant.EPOCH)).containsExactly(posts.get(1), posts.get(2), posts.get(0));
    }
}
