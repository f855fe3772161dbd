package panne.app.task;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import panne.app.Panne;
import panne.app.Startup;
import panne.domain.AnnotatedPost;
import panne.domain.Post;
import panne.domain.Rejection;
import panne.language.Annotator;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.file.FileSource;

/** Annotates posts without keeping them, in the order in which they come. */
public final class Annotate {
    private static final int CHUNK = 1000;

    private final Panne panne;
    private final Consumer<AnnotatedPost> out;
    private final Consumer<Rejection> rejections;

    private Annotate(Panne panne, Consumer<AnnotatedPost> out, Consumer<Rejection> rejections) {
        this.panne = panne;
        this.out = out;
        this.rejections = rejections;
    }

    /**
     * Annotates the posts of files.
     *
     * @param inputs files, {@code -} for the given stream; none is the stream too
     */
    public static void posts(
            Startup startup,
            List<String> inputs,
            InputStream stream,
            Consumer<AnnotatedPost> out,
            Consumer<Rejection> rejections) {
        try (Panne panne = Panne.of(startup)) {
            Annotate annotate = new Annotate(panne, out, rejections);
            for (String input : inputs.isEmpty() ? List.of("-") : inputs) {
                try (FileSource source =
                        Inputs.open(input, stream, panne.surroundings().clock())) {
                    annotate.all(source);
                }
            }
        }
    }

    /** Annotates texts, one a line. */
    public static void texts(
            Startup startup,
            List<String> inputs,
            InputStream stream,
            Consumer<AnnotatedPost> out,
            Consumer<Rejection> rejections) {
        try (Panne panne = Panne.of(startup)) {
            Annotate annotate = new Annotate(panne, out, rejections);
            for (String input : inputs.isEmpty() ? List.of("-") : inputs) {
                annotate.lines(input, stream);
            }
        }
    }

    private void all(PostSource source) {
        String cursor = null;
        for (Batch batch = source.fetch(cursor); ; batch = source.fetch(cursor)) {
            annotate(batch.posts());
            batch.rejections().forEach(rejections);
            if (batch.exhausted()) {
                return;
            }
            cursor = batch.cursor();
        }
    }

    private void lines(String input, InputStream stream) {
        List<Post> chunk = new ArrayList<>();
        Lines.each(input, stream, (line, number) -> add(line, number, chunk), rejections);
        annotate(chunk);
    }

    private void add(String line, long number, List<Post> chunk) {
        chunk.add(Post.of("line:" + number, "text", panne.surroundings().clock().instant(), line));
        if (chunk.size() == CHUNK) {
            annotate(chunk);
            chunk.clear();
        }
    }

    private void annotate(List<Post> posts) {
        Annotator annotator = panne.annotator();
        posts.parallelStream().map(annotator::annotate).toList().forEach(out);
    }
}
