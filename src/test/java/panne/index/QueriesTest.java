package panne.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Language;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Service;
import panne.domain.Stance;
import panne.domain.Symptom;

/** What people may write into a query, what it finds, and what they are told when they err. */
final class QueriesTest {
    private static final List<Service> CATALOGUE = Stream.of(
                    "WhatsApp", "Signal", "Telekom", "PlayStation Network", "Play Store", "Netflix")
            .map(name -> new Service(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, "own", "any", List.of()))
            .toList();

    @TempDir
    static Path folder;

    private static PostIndex index;

    @BeforeAll
    static void fill() {
        index = LuceneIndex.open(folder, new IndexSettings(16).knowing(CATALOGUE));
        index.add(List.of(
                post("x:1", "07:00", "WhatsApp is down again", Stance.REPORT, "BE", "whatsapp"),
                post(
                        "x:2",
                        "07:10",
                        "Quelqu'un a une panne d'Internet à Liège ?",
                        Stance.QUESTION,
                        "BE",
                        "internet-access"),
                post(
                        "x:3",
                        "07:20",
                        "down with the king, long live WhatsApp",
                        Stance.OTHER,
                        "NL",
                        "whatsapp",
                        "signal"),
                post("x:4", "07:30", "#WhatsAppDown все ещё не работает", Stance.REPORT, null, "whatsapp"),
                post("bsky:5", "07:40", "障害が発生しています", Stance.REPORT, "FR"),
                post("x:6", "07:50", "Telekom's Störung: AND now?", Stance.GRIPE, null, "telekom")));
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static AnnotatedPost post(
            String id, String time, String text, Stance stance, @Nullable String country, String... services) {
        Post post = Post.of(id, id.substring(0, id.indexOf(':')), Instant.parse("2022-10-25T" + time + ":00Z"), text)
                .withAuthor("hash" + id.charAt(id.length() - 1));
        Annotation annotation = new Annotation(
                new Language("fr"),
                1,
                stance,
                1,
                Arrays.asList(services),
                stance.isWitness() ? Symptom.CONNECTION : null,
                country == null ? null : new Placement(new Country(country), 1, CountryEvidence.TAG),
                null,
                id.equals("x:4"));
        return new AnnotatedPost(post, annotation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    whatsapp                          | x:1 x:3
                    WHATSAPP DOWN                     | x:1 x:3
                    "whatsapp is down"                | x:1
                    “whatsapp is”                     | x:1
                    whatsapp*                         | x:1 x:3 x:4
                    whatsapp NEAR/2 down              | x:1
                    down NEAR/2 whatsapp              | x:1
                    whatsapp NEAR/6 down              | x:1 x:3
                    "long live" NEAR/1 what*          | x:3
                    down NEAR/6 live NEAR/3 whatsapp  | x:3
                    again OR king                     | x:1 x:3
                    whatsapp again OR panne           | x:1 x:2
                    whatsapp (again OR panne)         | x:1
                    whatsapp NOT king                 | x:1
                    whatsapp -king                    | x:1
                    NOT whatsapp* -service:telekom    | x:2 bsky:5
                    -(whatsapp OR panne) country:BE   |
                    NOT NOT king                      | x:3
                    internet liege                    | x:2
                    whatsappdown                      | x:4
                    еще                               | x:4
                    障害                              | bsky:5
                    害障                              |
                    telekom stoerung                  |
                    telekom storung                   | x:6
                    "AND"                             | x:6
                    service:whatsapp                  | x:1 x:3 x:4
                    service:WhatsApp,telekom king OR again | x:1 x:3
                    service:signal,telekom            | x:3 x:6
                    service:none                      | bsky:5
                    Service:internet-access           | x:2
                    service:netflix                   |
                    country:LU language:nl            |
                    country:be                        | x:1 x:2
                    country:none                      | x:4 x:6
                    country:BE,NL stance:report,other | x:1 x:3
                    stance:question                   | x:2
                    symptom:connection -is:automatic  | x:1 x:2 bsky:5
                    symptom:none                      | x:3 x:6
                    language:fr source:bsky           | bsky:5
                    is:witness                        | x:1 x:2 bsky:5
                    is:automatic                      | x:4
                    id:x:1                            | x:1
                    id:x:1,x:2                        | x:1 x:2
                    author:hash6                      | x:6
                    since:2022-10-25T07:40:00Z        | bsky:5 x:6
                    since:2022-10-25T09:40:00+02:00   | bsky:5 x:6
                    until:2022-10-25T07:10:00Z        | x:1
                    since:2022-10-25 until:2022-10-26 | x:1 x:2 x:3 x:4 bsky:5 x:6
                    since:2022-10-26                  |
                    since:2022-10-25T07:40:00Z OR until:2022-10-25T07:10:00Z | x:1 bsky:5 x:6
                    since:2022-10-25T07:40:00Z -until:2022-10-25 | bsky:5 x:6
                    since:2022-10-25,2022-10-26 until:2022-10-26 | x:1 x:2 x:3 x:4 bsky:5 x:6
                    """)
    void finds(String query, String ids) {
        SearchResult result = find(query);

        List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
        assertThat(result.hits()).extracting(hit -> hit.post().id()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.total()).isEqualTo(expected.size());
    }

    private static SearchResult find(String query) {
        return index.search(new SearchRequest(query, 100, SearchRequest.Order.RELEVANCE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    servce:whatsapp        | 1  | unknown field
                    a http://t.co          | 3  | put the text into quotes
                    service: whatsapp      | 9  | needs a value right behind the colon
                    a stance:angry         | 10 | use one of report, question
                    country:Belgium        | 9  | country 'BELGIUM' is unknown: did you mean BE?
                    country:uk             | 9  | did you mean GB?
                    country:XX1            | 9  | country 'XX1' is unknown: write an ISO 3166-1 code such as BE
                    a OR -country:BE,QQ    | 15 | country 'QQ' is unknown
                    language:french        | 10 | language 'french' is unknown: did you mean fr?
                    language:zz            | 10 | write an ISO 639-1 code such as fr
                    service:whatsap        | 9  | service 'whatsap' is unknown: did you mean whatsapp?
                    service:WhatsApp,sign  | 9  | service 'sign' is unknown: did you mean signal?
                    service:"PlayStation Networks" | 9 | did you mean playstation-network?
                    service:play           | 9  | did you mean play-store or playstation-network?
                    service:teapot         | 9  | write a slug of lexicons/services, or search for the word itself
                    symptom:broken         | 9  | use one of sending
                    since:yesterday        | 7  | write 2022-10-25 or
                    is:nice                | 4  | use one of witness
                    since:2022-02-31       | 7  | is no time
                    a OR                   | 5  | breaks off here
                    OR a                   | 1  | needs a word before it
                    a AND OR b             | 7  | needs a word before it
                    (a b                   | 1  | never closed
                    a b)                   | 4  | no opening one
                    a ()                   | 4  | nothing stands before
                    say "hello             | 5  | never closed
                    a*                     | 1  | two letters or more
                    *                      | 1  | two letters or more
                    wh*ts*                 | 1  | two letters or more
                    a NEAR b               | 3  | write NEAR/5
                    a NEAR/x b             | 3  | write NEAR/5
                    a NEAR/0 b             | 3  | write NEAR/5
                    a NEAR/500 b           | 3  | write NEAR/5
                    (a b) NEAR/5 c         | 7  | words and phrases only
                    id:x:1 NEAR/5 c        | 8  | words and phrases only
                    a !!!                  | 3  | no letters or digits
                    NOT                    | 4  | breaks off here
                    since:2022-10-26 until:2022-10-25     | 24 | is not before until:2022-10-25T00:00:00Z
                    until:2022-10-25 a since:2022-10-25   | 26 | give an earlier since: or a later until:
                    a (b since:2022-10-26) until:2022-10-25 | 30 | no post can match
                    a OR (since:2022-10-26 until:2022-10-25) | 30 | no post can match
                    """)
    void saysWhereAQueryIsWrongAndWhatToDo(String query, int position, String remedy) {
        assertThatThrownBy(() -> find(query))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        error -> assertThat(error.position()).isEqualTo(position))
                .hasMessageContaining("character " + position)
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 500, 5000})
    void refusesQueriesBeyondMeasure(int size) {
        String deep = "(".repeat(size) + "a" + ")".repeat(size);
        String wide = "a ".repeat(20 * size);

        assertThatThrownBy(() -> find(deep)).isInstanceOf(QuerySyntaxException.class);
        assertThatThrownBy(() -> find(wide)).isInstanceOf(QuerySyntaxException.class);
    }
}
