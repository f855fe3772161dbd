package panne.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Language;
import panne.domain.Post;
import panne.domain.Stance;
import panne.domain.Symptom;

/** The conversations that the detector counts can be counted again. */
final class AnswersTest {
    private static final Instant NOON = Instant.parse("2022-10-25T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void queriesFindWhatAnswersAPost() {
        assertThat(find("replyTo:x:9")).containsExactlyInAnyOrder("x:1", "x:2");
        assertThat(find("is:witness -replyTo:x:9")).containsExactlyInAnyOrder("x:3", "x:4", "x:5");
        assertThat(find("is:reply")).containsExactlyInAnyOrder("x:1", "x:2", "x:3");
    }

    @Test
    void whoIsAnsweredMayBeUnknownWhereNamesWereLost() {
        assertThat(find("replyTo:somebody")).containsExactly("x:3");
    }

    private List<String> find(String query) {
        try (PostIndex index = LuceneIndex.open(folder, new IndexSettings(16))) {
            index.add(List.of(
                    post("x:1", "no internet here", "anna", "x:9"),
                    post("x:2", "@bob same here", "carla", "x:9"),
                    post("x:3", "@bob same here", null, null),
                    post("x:4", "@bob same here", "dan", null),
                    post("x:5", "@Ask_Spectrum no internet", null, null)));
            index.refresh();
            return index.search(new SearchRequest(query, 100, SearchRequest.Order.NEWEST)).hits().stream()
                    .map(hit -> hit.post().id())
                    .toList();
        }
    }

    private static AnnotatedPost post(String id, String text, @Nullable String author, @Nullable String replyTo) {
        Post post = new Post(id, "x", NOON, text, author, null, null, null, null, null, replyTo);
        Annotation annotation = new Annotation(
                new Language("en"), 1, Stance.REPORT, 1, List.of("spectrum"), Symptom.CONNECTION, null, null, false);
        return new AnnotatedPost(post, annotation);
    }
}
