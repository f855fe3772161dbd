package panne.app.task;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import panne.app.Json;
import panne.app.Panne;
import panne.app.Startup;
import panne.app.TemporaryFolder;
import panne.detect.Detector;
import panne.detect.DetectorSettings;
import panne.domain.AnnotatedPost;
import panne.domain.PanneException;
import panne.domain.Post;
import panne.index.LuceneIndex;
import panne.index.PostIndex;
import panne.language.Annotator;
import panne.language.Annotators;
import panne.language.Prefilter;
import panne.pipeline.Newsroom;
import panne.pipeline.ReplayListener;
import panne.simulate.ScenarioFiles;
import panne.source.file.FileSource;

/** Times each stage, and all of them together, on the posts of a scripted incident. */
public final class Bench {
    private static final String SCENARIO = "whatsapp-2022-10-25";
    private static final long SEED = 1;
    private static final int BATCH = 1000;

    private final Startup startup;
    private final Path folder;
    private final Consumer<String> out;

    private Bench(Startup startup, Path folder, Consumer<String> out) {
        this.startup = startup;
        this.folder = folder;
        this.out = out;
    }

    /** Runs for a minute or two, and hands over a line for each stage. */
    public static void run(Startup startup, Consumer<String> out) {
        try (TemporaryFolder folder = TemporaryFolder.create("panne-bench")) {
            new Bench(startup, folder.path(), out).all();
        }
    }

    private void all() {
        Path file = folder.resolve("posts.ndjson");
        long count = write(file);
        out.accept(String.format(
                Locale.ROOT,
                "%,d posts of %s, %d cores",
                count,
                SCENARIO,
                Runtime.getRuntime().availableProcessors()));
        try (Panne panne = Panne.embedded(startup, folder.resolve("stages"))) {
            Annotator annotator = panne.annotator();
            List<Post> posts = timed("parsing", count, () -> parse(file));
            posts.subList(0, Math.min(posts.size(), 20 * BATCH)).forEach(annotator::annotate);
            Prefilter prefilter = Annotators.prefilter(startup.home().folder());
            List<Post> talk = withoutServices(posts, prefilter);
            timed(
                    "dropping, all cores",
                    talk.size(),
                    () -> talk.parallelStream()
                            .filter(prefilter::mayConcernService)
                            .count());
            Annotator alone = panne.newAnnotator();
            timed(
                    "annotation, 1 thread",
                    count,
                    () -> posts.stream().map(alone::annotate).toList());
            Annotator shared = panne.newAnnotator();
            List<AnnotatedPost> annotated = timed(
                    "annotation, all cores",
                    count,
                    () -> posts.parallelStream().map(shared::annotate).toList());
            timed("indexing", count, () -> index(annotated));
            detect(panne, annotated);
            timed("detection", count, () -> detect(panne, annotated));
        }
        try (Panne panne = Panne.embedded(startup, folder.resolve("pipeline"))) {
            long start = System.nanoTime();
            panne.annotator();
            out.accept(
                    String.format(Locale.ROOT, "%-24s %,10d ms", "loading", (System.nanoTime() - start) / 1_000_000));
            timed("the whole pipeline", count, () -> pipeline(panne, file));
        }
        out.accept(String.format(Locale.ROOT, "%-24s %,10d MB", "peak memory (heap)", peakHeap() >> 20));
    }

    private long write(Path file) {
        Path scenarios = startup.home().scenarios();
        try (Stream<Post> posts = Simulate.posts(scenarios, ScenarioFiles.read(scenarios, SCENARIO), SEED);
                BufferedWriter writer = Files.newBufferedWriter(file)) {
            long count = 0;
            for (Post post : (Iterable<Post>) posts::iterator) {
                writer.write(Json.of(post));
                writer.newLine();
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new PanneException(file + " cannot be written (" + e + "): is the disk full?", e);
        }
    }

    private List<Post> parse(Path file) {
        try (FileSource source = FileSource.of(file, startup.surroundings().clock())) {
            return source.readAll();
        }
    }

    /** The same posts shorn of all words with which they name a service, as is most that a public stream brings. */
    private static List<Post> withoutServices(List<Post> posts, Prefilter prefilter) {
        return posts.parallelStream()
                .map(post -> Post.of(post.id(), post.source(), post.created(), shorn(post, prefilter)))
                .toList();
    }

    private static String shorn(Post post, Prefilter prefilter) {
        return Arrays.stream(post.text().split(" "))
                .filter(word -> !prefilter.mayConcernService(Post.of(post.id(), post.source(), post.created(), word)))
                .collect(Collectors.joining(" "));
    }

    private long index(List<AnnotatedPost> posts) {
        try (PostIndex index = LuceneIndex.open(folder.resolve("index"))) {
            for (int from = 0; from < posts.size(); from += BATCH) {
                index.add(posts.subList(from, Math.min(posts.size(), from + BATCH)));
            }
            index.commit();
            return index.size();
        }
    }

    private static int detect(Panne panne, List<AnnotatedPost> posts) {
        Detector detector = new Detector(DetectorSettings.defaults(), panne.services());
        int updates = 0;
        for (AnnotatedPost post : posts) {
            updates += detector.observe(post).size();
        }
        return updates + detector.finish().size();
    }

    private static String pipeline(Panne panne, Path file) {
        try (FileSource source = FileSource.of(file, panne.clock())) {
            return new panne.pipeline.Replay(
                            panne.pipeline(Newsroom.silent()), panne.store().cursors())
                    .run(List.of(source), ReplayListener.none())
                    .toString();
        }
    }

    private <T> T timed(String stage, long posts, java.util.function.Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        out.accept(String.format(Locale.ROOT, "%-24s %,10.0f posts/s", stage, posts / seconds));
        return result;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
