package panne.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import panne.domain.AnnotatedPost;
import panne.domain.Post;
import panne.language.Annotator;
import panne.language.copy.Imprint;

/** Annotates on several threads and hands the posts on in the order they came, authors replaced by then. */
final class AnnotationStage implements AutoCloseable {
    /** Long enough to be worth a hand-over, short enough to keep the next stage busy meanwhile. */
    private static final int CHUNK = 250;

    private final Annotator annotator;
    private final Pseudonymiser pseudonymiser;
    private final ExecutorService threads;

    AnnotationStage(Annotator annotator, Pseudonymiser pseudonymiser, int threads) {
        this.annotator = annotator;
        this.pseudonymiser = pseudonymiser;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("annotator-", 1).factory());
    }

    /** A post that was read, and what its text tells of copies and machines. */
    record Read(AnnotatedPost post, Imprint imprint) {}

    /** Starts to annotate all posts at once and gives them chunk by chunk, waiting for each. */
    Stream<List<Read>> annotate(List<Post> posts) {
        List<CompletableFuture<List<Read>>> chunks = new ArrayList<>();
        for (int start = 0; start < posts.size(); start += CHUNK) {
            List<Post> chunk = posts.subList(start, Math.min(start + CHUNK, posts.size()));
            chunks.add(CompletableFuture.supplyAsync(() -> annotateChunk(chunk), threads));
        }
        return chunks.stream().map(CompletableFuture::join);
    }

    private List<Read> annotateChunk(List<Post> chunk) {
        return chunk.stream().map(this::annotate).toList();
    }

    /** The annotator sees the author, since operators are known by their names; nobody after it does. */
    private Read annotate(Post post) {
        AnnotatedPost annotated = annotator.annotate(post);
        return new Read(
                new AnnotatedPost(pseudonymiser.apply(annotated.post()), annotated.annotation()), Imprint.of(post));
    }

    @Override
    public void close() {
        threads.close();
    }
}
