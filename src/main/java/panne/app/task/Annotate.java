package panne.app.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import panne.app.Panne;
import panne.app.Startup;
import panne.domain.AnnotatedPost;
import panne.domain.PanneException;
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
        try (BufferedReader reader = bytesByLine(input.equals("-") ? stream : Files.newInputStream(Path.of(input)))) {
            List<Post> chunk = new ArrayList<>();
            long number = 0;
            for (String bytes = reader.readLine(); bytes != null; bytes = reader.readLine()) {
                number++;
                add(bytes, input, number, chunk);
                if (chunk.size() == CHUNK) {
                    annotate(chunk);
                    chunk.clear();
                }
            }
            annotate(chunk);
        } catch (IOException | UncheckedIOException e) {
            throw new PanneException(input + " cannot be read: " + e, e);
        }
    }

    /** Latin-1 has one character for every byte: lines are cut first and decoded one by one, so that a bad one is alone. */
    private static BufferedReader bytesByLine(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.ISO_8859_1));
    }

    private void add(String bytes, String input, long number, List<Post> chunk) {
        ByteBuffer line = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(line).toString();
            chunk.add(Post.of(
                    "line:" + number, "text", panne.surroundings().clock().instant(), text));
        } catch (CharacterCodingException e) {
            rejections.accept(new Rejection(input + ":" + number, "not valid UTF-8"));
        }
    }

    private void annotate(List<Post> posts) {
        Annotator annotator = panne.annotator();
        posts.parallelStream().map(annotator::annotate).toList().forEach(out);
    }
}
