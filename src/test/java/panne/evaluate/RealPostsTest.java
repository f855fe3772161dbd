package panne.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.Language;
import panne.domain.Post;
import panne.language.Annotator;
import panne.language.Annotators;
import panne.source.file.FileSource;

/**
 * Measures the annotator on real posts that nobody here wrote. Those of {@code real-posts.tsv} were looked at while the
 * annotator was made, those of {@code real-posts-held-out.tsv} were read by their two labellers alone.
 */
final class RealPostsTest {
    private static final Logger LOG = LoggerFactory.getLogger(RealPostsTest.class);
    private static final Path LABELS = Path.of("src/test/resources/panne/evaluate");
    private static final List<Language> LANGUAGES = Stream.of(
                    "en", "fr", "es", "de", "nl", "it", "pt", "id", "tr", "pl", "ar", "hi", "ru", "ja", "sv", "ca")
            .map(Language::new)
            .toList();

    @Test
    void readsRealPosts() throws IOException {
        Path folder = shared().resolve("data/posts");
        assumeTrue(Files.isDirectory(folder), "the real posts are not here: " + folder);
        List<Post> posts = posts(folder);
        Annotator annotator = Annotators.load(Path.of("."), LANGUAGES);
        AnnotationEvaluation seen = evaluation("real-posts.tsv", posts, annotator);
        AnnotationEvaluation heldOut = evaluation("real-posts-held-out.tsv", posts, annotator);
        assertThat(seen.witnesses().f1()).isGreaterThan(0.75);
        assertThat(heldOut.witnesses().f1()).isGreaterThan(0.62);
        for (AnnotationEvaluation evaluation : List.of(seen, heldOut)) {
            assertThat(evaluation.services().precision()).isGreaterThan(0.78);
            assertThat(evaluation.services().recall()).isGreaterThan(0.88);
            assertThat(evaluation.countries().precision()).isGreaterThan(0.93);
            assertThat(evaluation.countries().recall()).isGreaterThan(0.7);
        }
    }

    private static AnnotationEvaluation evaluation(String labels, List<Post> posts, Annotator annotator) {
        AnnotationEvaluation evaluation = AnnotationEvaluation.run(LABELS.resolve(labels), posts, annotator);
        LOG.info("{}\n{}", labels, String.join("\n", evaluation.lines()));
        return evaluation;
    }

    private static List<Post> posts(Path folder) throws IOException {
        List<Post> posts = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".ndjson")).toList()) {
                try (FileSource source = FileSource.of(file, Clock.systemUTC())) {
                    posts.addAll(source.readAll());
                }
            }
        }
        return posts;
    }

    private static Path shared() {
        String given = System.getProperty("PANNE_SHARED", System.getenv().getOrDefault("PANNE_SHARED", "../shared"));
        return Path.of(given);
    }
}
