package panne.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Language;
import panne.domain.Post;
import panne.domain.Stance;

/** Beginnings that stand for very many words. */
final class BeginningsTest {
    @TempDir
    static Path folder;

    private static PostIndex index;

    @BeforeAll
    static void fill() {
        index = LuceneIndex.open(folder, IndexSettings.defaults());
        index.add(List.of(post(words("some", 1_000) + words("lots", 1_001))));
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static String words(String head, int count) {
        return "whatsapp "
                + IntStream.range(0, count).mapToObj(i -> head + i + " ").collect(Collectors.joining());
    }

    private static AnnotatedPost post(String text) {
        return new AnnotatedPost(
                Post.of("x:1", "x", Instant.parse("2022-10-25T07:17:00Z"), text),
                new Annotation(new Language("en"), 1, Stance.OTHER, 1, List.of(), null, null, null, false));
    }

    private static long found(String query) {
        return index.search(new SearchRequest(query, 10, SearchRequest.Order.NEWEST))
                .total();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whatsapp NEAR/5 some*",
                "whatsapp NEAR/5 some99* NEAR/5 some*",
                "whatsapp NEAR/5 lots1*",
                "lots*"
            })
    void areLookedForWhereThatCanBeDone(String query) {
        assertThat(found(query)).isEqualTo(1);
    }

    @Test
    void areRefusedBesideNearWhereItCannot() {
        for (String query : List.of("whatsapp NEAR/5 lots*", "some OR (NOT whatsapp NEAR/5 lots*)")) {
            assertThatThrownBy(() -> found(query))
                    .isInstanceOf(QuerySyntaxException.class)
                    .hasMessage("Query, character " + (query.indexOf("lots") + 1) + ": more than 1,000 words begin with"
                            + " 'lots', too many for NEAR: write more of its letters");
        }
    }
}
