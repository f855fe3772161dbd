package panne.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.Annotation;
import panne.domain.Language;
import panne.domain.Post;
import panne.domain.Stance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Measures the annotator on real posts that nobody here wrote; their labels were given by reading each. */
final class RealPostsTest {
    private static final Logger LOG = LoggerFactory.getLogger(RealPostsTest.class);
    private static final Path HOME = Path.of(".");
    private static final List<Language> LANGUAGES = Stream.of(
                    "en", "fr", "es", "de", "nl", "it", "pt", "id", "tr", "pl", "ar", "hi", "ru", "ja", "sv", "ca")
            .map(Language::new)
            .toList();

    /** Hits, false alarms and misses of one question. */
    private static final class Tally {
        private int hits;
        private int falseAlarms;
        private int misses;

        void add(boolean expected, boolean answered) {
            hits += expected && answered ? 1 : 0;
            falseAlarms += !expected && answered ? 1 : 0;
            misses += expected && !answered ? 1 : 0;
        }

        double precision() {
            return (double) hits / Math.max(1, hits + falseAlarms);
        }

        double recall() {
            return (double) hits / Math.max(1, hits + misses);
        }

        double f1() {
            return 2.0 * hits / Math.max(1, 2 * hits + falseAlarms + misses);
        }

        @Override
        public String toString() {
            return String.format("precision %.3f recall %.3f F1 %.3f", precision(), recall(), f1());
        }
    }

    @Test
    void readsRealPosts() throws IOException {
        Path folder = shared().resolve("data/posts");
        assumeTrue(Files.isDirectory(folder), "the real posts are not here: " + folder);
        Map<String, Post> posts = posts(folder);
        Annotator annotator = Annotators.load(HOME, LANGUAGES);
        Tally witnesses = new Tally();
        Tally services = new Tally();
        Tally countries = new Tally();
        int stances = 0;
        List<String[]> labels = labels();
        for (String[] label : labels) {
            Post post = Objects.requireNonNull(posts.get(label[0]), label[0]);
            Annotation annotation = annotator.annotate(post).annotation();
            stances += annotation.stance().label().equals(label[1]) ? 1 : 0;
            witnesses.add(
                    Stance.ofLabel(label[1]).isWitness(), annotation.stance().isWitness());
            addServices(label[3], annotation.services(), services);
            addCountry(label[4], annotation, countries);
        }
        LOG.info("{} real posts: stance right {}", labels.size(), (double) stances / labels.size());
        LOG.info("report or question: {}", witnesses);
        LOG.info("services: {}", services);
        LOG.info("country: {}", countries);
        assertThat(services.recall()).isGreaterThan(0.85);
        assertThat(countries.precision()).isGreaterThan(0.95);
        assertThat(witnesses.f1()).isGreaterThan(0.5);
    }

    private static void addServices(String expected, List<String> answered, Tally tally) {
        if (expected.equals("?")) {
            return;
        }
        Set<String> right = expected.equals("-") ? Set.of() : Set.of(expected.split(","));
        Set<String> all = new HashSet<>(right);
        all.addAll(answered);
        all.forEach(slug -> tally.add(right.contains(slug), answered.contains(slug)));
    }

    private static void addCountry(String expected, Annotation annotation, Tally tally) {
        String answered = annotation.placement() == null
                ? ""
                : annotation.placement().country().code();
        if (expected.equals("?")) {
            return;
        }
        boolean right = expected.equals(answered);
        tally.add(true, right);
        tally.add(false, !right && !answered.isEmpty());
    }

    private static List<String[]> labels() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/panne/language/real-posts.tsv"))) {
            return lines.skip(1).map(line -> line.split("\t")).toList();
        }
    }

    private static Map<String, Post> posts(Path folder) throws IOException {
        Map<String, Post> posts = new HashMap<>();
        ObjectMapper mapper = new ObjectMapper();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.toString().endsWith(".ndjson")).forEach(files::add);
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                Post post = post(mapper.readTree(line));
                posts.put(post.id(), post);
            }
        }
        return posts;
    }

    private static Post post(JsonNode node) {
        return Post.of(
                        node.get("id").asString(),
                        node.get("source").asString(),
                        Instant.parse(node.get("created").asString()),
                        node.get("text").asString())
                .withAuthor(text(node, "author"))
                .withLocation(text(node, "location"))
                .withCountry(text(node, "country"));
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asString() : null;
    }

    private static Path shared() {
        String given = System.getProperty("PANNE_SHARED", System.getenv().getOrDefault("PANNE_SHARED", "../shared"));
        return Path.of(given);
    }
}
