package panne.source.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import panne.domain.Post;
import panne.source.Batch;
import panne.source.SourceException;

/** Talks to a server that speaks X's protocol, and misbehaves as X does. */
final class XSourceTest {
    private static final Instant NOW = Instant.parse("2022-10-25T07:20:00Z");
    private static final long FIRST_ID = 1_584_797_000_000_000_000L;

    private XServer server;
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @BeforeEach
    void start() throws IOException {
        server = new XServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForExtendedTextByTheHundredWithItsToken() {
        source("fine").fetch(null);

        XServer.Request request = server.lastRequest();
        assertThat(request.get("q")).isEqualTo("whatsapp (down OR panne)");
        assertThat(request.get("count")).isEqualTo("100");
        assertThat(request.get("result_type")).isEqualTo("recent");
        assertThat(request.get("tweet_mode")).isEqualTo("extended");
        assertThat(request.parameters()).doesNotContainKeys("since_id", "max_id");
        assertThat(request.authorization()).isEqualTo("Bearer s3cret%3D");
    }

    @Test
    void signsWithKeysWhenItHasNoToken() {
        XAccess keys = new XAccess.Keys("ck", "cs", "42-at", "as");

        source("fine", keys).fetch(null);

        assertThat(server.lastRequest().authorization())
                .startsWith("OAuth ")
                .contains("oauth_consumer_key=\"ck\"", "oauth_token=\"42-at\"", "HMAC-SHA1");
    }

    @Test
    void readsEveryFieldOfATweet() {
        server.tweets.add(new XServer.Tweet(
                FIRST_ID, Instant.parse("2022-10-25T07:17:04Z"), "WhatsApp &amp; co &lt;down&gt;", """
                ,"lang":"fr","in_reply_to_status_id":7,"in_reply_to_status_id_str":"7",\
                "place":{"id":"p","name":"Liège","country":"Belgique","country_code":"BE"}"""));

        assertThat(source("fine").fetch(null).posts())
                .containsExactly(new Post(
                        "x:" + FIRST_ID,
                        "x",
                        Instant.parse("2022-10-25T07:17:04Z"),
                        "WhatsApp & co <down>",
                        "42",
                        "fr",
                        "Liège",
                        "BE",
                        "https://x.com/anna/status/" + FIRST_ID,
                        null,
                        "x:7"));
    }

    @Test
    void aRetweetSaysWhatItsOriginalSaid() {
        XServer.Tweet original = new XServer.Tweet(FIRST_ID, NOW.minusSeconds(60), "the whole long text", "");
        server.tweets.add(new XServer.Tweet(
                FIRST_ID + 1,
                NOW,
                "RT @anna: the whole…",
                ",\"lang\":\"und\",\"retweeted_status\":" + original.json()));

        Post post = source("fine").fetch(null).posts().getFirst();

        assertThat(post.text()).isEqualTo("the whole long text");
        assertThat(post.repostOf()).isEqualTo("x:" + FIRST_ID);
        assertThat(post.language()).isNull();
    }

    /** In Chatham the clocks went back at 2022-04-02T14:00Z: the hour before and the hour after look the same there. */
    @Test
    void tellsTheHourThatTheLocalZoneRepeats() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Chatham"));
        List<Instant> times = List.of(
                Instant.parse("2022-04-02T13:30:00Z"),
                Instant.parse("2022-04-02T14:30:00Z"),
                Instant.parse("2022-04-02T15:30:00Z"));
        times.forEach(time -> server.add((time.toEpochMilli() - 1_288_834_974_657L) << 22, time, "a"));

        assertThat(source("fine").fetch(null).posts()).extracting(Post::created).containsExactlyElementsOf(times);
    }

    @Test
    void walksBackThroughAllPagesAndThenAsksForNewPostsOnly() {
        post(1, 250);
        XSource source = source("fine");

        Batch first = source.fetch(null);
        post(251, 260);
        Batch second = source.fetch(first.cursor());

        assertThat(ids(first)).isEqualTo(expected(1, 250));
        assertThat(first.exhausted()).isTrue();
        assertThat(first.cursor()).isEqualTo(Long.toString(FIRST_ID + 250));
        assertThat(ids(second)).isEqualTo(expected(251, 260));
        assertThat(server.lastRequest().get("since_id")).isEqualTo(Long.toString(FIRST_ID + 250));
        assertThat(server.lastRequest().get("max_id")).isEqualTo(Long.toString(FIRST_ID + 250));
    }

    @Test
    void losesAndRepeatsNothingWhenAPassIsLongerThanABatch() {
        post(1, 50);
        Batch before = source("fine").fetch(null);
        post(51, 600);
        List<String> seen = new ArrayList<>();

        Batch batch = source("fine").withPages(2).fetch(before.cursor());
        post(601, 650);
        while (!batch.exhausted()) {
            seen.addAll(ids(batch));
            batch = source("fine").withPages(2).fetch(batch.cursor());
        }
        seen.addAll(ids(batch));
        Batch next = source("fine").fetch(batch.cursor());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected(51, 600));
        assertThat(ids(next)).isEqualTo(expected(601, 650));
    }

    @Test
    void anEmptyPageLeavesTheCursorAsItIs() {
        Batch batch = source("fine").fetch("1584797000000000001");

        assertThat(batch.posts()).isEmpty();
        assertThat(batch.exhausted()).isTrue();
        assertThat(batch.cursor()).isEqualTo("1584797000000000001");
    }

    @Test
    void saysUntilWhenToWaitAndAsksNothingMeanwhile() {
        XSource source = source("limited");

        SourceException first = catchThrowableOfType(SourceException.class, () -> source.fetch(null));
        SourceException second = catchThrowableOfType(SourceException.class, () -> source.fetch(null));

        assertThat(first.retryAt()).contains(XServer.RESET);
        assertThat(first).hasMessage("search: X allows no more searches until 2022-10-25T07:30:00Z; it goes on then");
        assertThat(second.retryAt()).contains(XServer.RESET);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void stopsBeforeTheLimitIsExceededAndGoesOnAfterwards() {
        post(1, 250);
        server.limit = 2;
        XSource source = source("fine");

        Batch first = source.fetch(null);
        assertThatThrownBy(() -> source.fetch(first.cursor())).isInstanceOf(SourceException.class);
        server.limit = Integer.MAX_VALUE;
        clock = Clock.fixed(XServer.RESET, ZoneOffset.UTC);
        Batch second = source("fine").fetch(first.cursor());

        assertThat(ids(first)).isEqualTo(expected(51, 250));
        assertThat(first.exhausted()).isFalse();
        assertThat(ids(second)).isEqualTo(expected(1, 50));
        assertThat(server.requests).hasSize(4);
    }

    @Test
    void keepsThePagesBeforeAFailureAndGoesOnThere() {
        post(1, 150);
        XSource source = source("stumbling");

        Batch first = source.fetch(null);
        Batch second = source.fetch(first.cursor());

        assertThat(ids(first)).isEqualTo(expected(51, 150));
        assertThat(first.exhausted()).isFalse();
        assertThat(ids(second)).isEqualTo(expected(1, 50));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unauthorized | search: X refuses the bearer token (401: Invalid or expired token.)
            forbidden    | search: X refuses the bearer token (403: No access.)
            broken       | search: X
            words        | search: X
            cut          | search: X
            slow         | search: X cannot be read at http://127.0.0.1
            """)
    void tellsWhatWentWrong(String route, String message) {
        assertThatThrownBy(() -> source(route).fetch(null))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("in the configuration")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void tellsThatNobodyIsThere() {
        XSource source = source("fine");
        server.close();

        assertThatThrownBy(() -> source.fetch(null))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("cannot be read at http://127.0.0.1");
    }

    @Test
    void refusesACursorThatIsNone() {
        assertThatThrownBy(() -> source("fine").fetch("12@33"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Cursor '12@33' of search is no id");
    }

    private XSource source(String route) {
        return source(route, new XAccess.Bearer("s3cret%3D"));
    }

    private XSource source(String route, XAccess access) {
        XApi api = new XApi(server.address(route), access, Duration.ofMillis(500));
        return XSource.of("search", "whatsapp (down OR panne)", api, clock);
    }

    private void post(int first, int last) {
        LongStream.rangeClosed(first, last)
                .forEach(i -> server.add(FIRST_ID + i, NOW.minusSeconds(700 - i), "post " + i));
    }

    private static List<String> expected(int first, int last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(i -> "x:" + (FIRST_ID + i))
                .toList();
    }

    private static List<String> ids(Batch batch) {
        return batch.posts().stream().map(Post::id).toList();
    }
}
