package panne.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.Post;

/** What each network and tool writes, read into the same posts. */
final class FormatTest {
    @TempDir
    private Path folder;

    @Test
    void readsEveryFieldOfPannesOwnLines() throws IOException {
        Post post = new Post(
                "x:1584797",
                "x",
                Instant.parse("2022-10-25T07:17:00Z"),
                "WhatsApp en panne ?",
                "u81f3",
                "fr",
                "Bruxelles, Belgique",
                "BE",
                "https://example.org/1",
                "x:15846",
                "x:15845");
        String line = """
                {"mood":{"x":[1,{}]},"id":"x:1584797","source":"x","created":"2022-10-25T07:17:00Z","text":"WhatsApp en panne ?",\
                "author":"u81f3","language":"fr","location":"Bruxelles, Belgique","country":"BE","url":"https://example.org/1",\
                "repostOf":"x:15846","replyTo":"x:15845","extra":null}
                """;

        assertThat(read(line).posts()).containsExactly(post);
    }

    @Test
    void prefixesIdsWithTheNetworkWhereItIsMissing() throws IOException {
        Read read = read("""
                {"id":"1","source":"x","created":"2022-10-25T07:17:00Z","text":"","replyTo":"7"}
                {"id":2,"created":"2022-10-25T07:17:00Z","text":""}
                {"id":"mastodon:3","created":"2022-10-25T09:17:00.5+02:00","text":""}
                {"id":"https://example.org/4","source":"feed","created":"2022-10-25T07:17:00Z","text":""}
                {"id":"at://did:plc:abc/app.bsky.feed.post/3kx","created":"2022-10-25T07:17:00Z","text":""}
                """);

        assertThat(read.ids())
                .containsExactly(
                        "x:1", "file:2", "mastodon:3", "feed:https://example.org/4", "bluesky:did:plc:abc/3kx");
        assertThat(read.posts()).extracting(Post::source).containsExactly("x", "file", "mastodon", "feed", "bluesky");
        assertThat(read.posts().getFirst().replyTo()).isEqualTo("x:7");
    }

    @Test
    void tagsThatSayNothingBecomeNull() throws IOException {
        Read read = read("""
                {"id":"x:1","created":"2022-10-25T07:17:00Z","text":"","language":"pt-BR","country":"br"}
                {"id":"x:2","created":"2022-10-25T07:17:00Z","text":"","language":"und","country":"Brazil"}
                {"id":"x:3","created":"2022-10-25T07:17:00Z","text":"","language":"in","country":"ZZ","location":" "}
                """);

        assertThat(read.posts()).extracting(Post::language).containsExactly("pt", null, "id");
        assertThat(read.posts()).extracting(Post::country).containsExactly("BR", null, null);
        assertThat(read.posts().getLast().location()).isNull();
    }

    @Test
    void readsTweetsOfVersion1() throws IOException {
        Read read = readResource("x-v1.ndjson");

        assertThat(read.rejections()).isEmpty();
        assertThat(read.posts())
                .containsExactly(
                        new Post(
                                "x:1584797000000000001",
                                "x",
                                Instant.parse("2022-10-25T07:17:04Z"),
                                "WhatsApp & Messenger <down> ?",
                                "42",
                                "fr",
                                "Bruxelles, Belgique",
                                "BE",
                                "https://x.com/anna/status/1584797000000000001",
                                null,
                                null),
                        new Post(
                                "x:1584797000000000002",
                                "x",
                                Instant.parse("2022-10-25T07:18:00Z"),
                                "the whole long text",
                                "43",
                                null,
                                null,
                                null,
                                "https://x.com/bert/status/1584797000000000002",
                                null,
                                "x:1584797000000000001"),
                        new Post(
                                "x:1584797000000000003",
                                "x",
                                Instant.parse("2022-10-25T07:19:00Z"),
                                "the whole long text",
                                "44",
                                "id",
                                null,
                                null,
                                "https://x.com/carl/status/1584797000000000003",
                                "x:1584797000000000002",
                                null));
    }

    @Test
    void readsSearchResponsesOfVersion1AndTellsTheBrokenStatus() throws IOException {
        Read read = readResource("x-v1-search.json");

        assertThat(read.ids()).containsExactly("x:1584797000000000001", "x:1584797000000000003");
        assertThat(read.reasons())
                .singleElement()
                .asString()
                .startsWith("posts:1: status 2: created_at 'sometime' is not a time");
    }

    @Test
    void readsPagesAndFlattenedTweetsOfVersion2() throws IOException {
        Read read = readResource("x-v2.ndjson");

        assertThat(read.ids())
                .containsExactly(
                        "x:1584797000000000001",
                        "x:1584797000000000002",
                        "x:1584797000000000004",
                        "x:1584797000000000005");
        assertThat(read.posts())
                .extracting(Post::text)
                .containsExactly("WhatsApp & co down ?", "WhatsApp & co down ?", "the whole note", "hello > world");
        assertThat(read.posts()).extracting(Post::country).containsExactly("BE", null, null, "BE");
        assertThat(read.posts()).extracting(Post::location).containsExactly("Liège", null, null, "Gent");
        assertThat(read.posts())
                .extracting(Post::repostOf)
                .containsExactly(null, "x:1584797000000000001", null, "x:77");
        assertThat(read.posts()).extracting(Post::replyTo).containsExactly(null, null, "x:1584797000000000001", null);
        assertThat(read.posts().getFirst().url()).isEqualTo("https://x.com/anna/status/1584797000000000001");
        assertThat(read.reasons()).containsExactly("posts:1: tweet 3: text is missing");
    }

    @Test
    void readsNewPostsOfJetstreamOnly() throws IOException {
        Read read = readResource("jetstream.ndjson");

        assertThat(read.posts())
                .containsExactly(
                        new Post(
                                "bluesky:did:plc:eygmaihciaxprqvxpfvl6flk/3l3qo2vutsw2b",
                                "bluesky",
                                Instant.parse("2022-10-25T07:17:04Z"),
                                "zap caiu?",
                                "did:plc:eygmaihciaxprqvxpfvl6flk",
                                "pt",
                                null,
                                null,
                                "https://bsky.app/profile/did:plc:eygmaihciaxprqvxpfvl6flk/post/3l3qo2vutsw2b",
                                null,
                                "bluesky:did:plc:parent/3kroot"),
                        new Post(
                                "bluesky:did:plc:import/3old",
                                "bluesky",
                                Instant.parse("2014-05-01T00:00:00Z"),
                                "an old post, imported",
                                "did:plc:import",
                                null,
                                null,
                                null,
                                "https://bsky.app/profile/did:plc:import/post/3old",
                                null,
                                null));
        assertThat(read.reasons()).containsExactly("posts:6: time_us is not a whole number of microseconds");
    }

    @Test
    void readsMastodonStatusesAsPlainText() throws IOException {
        Read read = readResource("mastodon.json");

        assertThat(read.rejections()).isEmpty();
        assertThat(read.posts())
                .extracting(Post::text)
                .containsExactly(
                        "WhatsApp geht nicht & #whatsappdown\nbei euch?\nSeit 9 Uhr https://allestörungen.example/whatsapp",
                        "tech\nhier auch",
                        "WhatsApp geht nicht");
        assertThat(read.posts()).extracting(Post::author).containsExactly("eva", "fritz@other.social", "gerd");
        assertThat(read.posts()).extracting(Post::language).containsExactly("de", null, "de");
        assertThat(read.posts()).extracting(Post::replyTo).containsExactly(null, "mastodon:109228000000000001", null);
        assertThat(read.posts().getLast().repostOf()).isEqualTo("mastodon:109228000000000001");
    }

    @Test
    void readsCsvUnderAHeaderOfTheSameNames() throws IOException {
        Read read = readResource("posts.csv");

        assertThat(read.rejections()).isEmpty();
        assertThat(read.ids()).containsExactly("x:1", "file:2");
        assertThat(read.posts())
                .extracting(Post::text)
                .containsExactly("Électricité coupée, à \"Liège\"\ndepuis 9h", "plain");
        assertThat(read.posts())
                .extracting(Post::created)
                .containsExactly(Instant.parse("2022-10-25T07:17:00Z"), Instant.parse("2022-10-25T07:18:00Z"));
        assertThat(read.posts()).extracting(Post::country).containsExactly("BE", null);
        assertThat(read.posts()).extracting(Post::author).containsExactly("u1", null);
    }

    @Test
    void readsCsvOfOtherSeparators() throws IOException {
        assertThat(read("id;created;text\n1;2022-10-25T07:17:00Z;a, b\n").ids()).containsExactly("file:1");
        assertThat(read("id\tcreated\ttext\n1\t2022-10-25T07:17:00Z\ta\n").ids())
                .containsExactly("file:1");
    }

    private Read readResource(String name) throws IOException {
        try (InputStream in = FormatTest.class.getResourceAsStream("/panne/source/" + name)) {
            assertThat(in).as(name).isNotNull();
            return Read.all(Files.write(folder.resolve("posts"), in.readAllBytes()));
        }
    }

    private Read read(String content) throws IOException {
        return Read.all(Files.writeString(folder.resolve("posts"), content));
    }
}
