package panne.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.PanneException;
import panne.domain.Post;
import tools.jackson.databind.node.ArrayNode;

/** A data set under way: it appears under its name when it is complete, never in part. */
public final class Dataset implements AutoCloseable {
    private static final String X = "x";

    private final Target target;
    private final boolean withTexts;
    private final DigestOutputStream out;
    private final RowWriter writer;
    private long rows;
    private @Nullable Instant oldest;
    private @Nullable Instant newest;

    private Dataset(Target target, boolean withTexts, DigestOutputStream out, RowWriter writer) {
        this.target = target;
        this.withTexts = withTexts;
        this.out = out;
        this.writer = writer;
    }

    /**
     * Begins a data set.
     *
     * @param withTexts whether posts of X keep what their authors wrote; those of others always do
     */
    public static Dataset create(Target target, Format format, boolean withTexts) {
        try {
            OutputStream stream = new BufferedOutputStream(created(target.part()), 1 << 16);
            DigestOutputStream out = new DigestOutputStream(stream, MessageDigest.getInstance("SHA-256"));
            return new Dataset(target, withTexts, out, RowWriter.of(format, out));
        } catch (IOException e) {
            throw new PanneException(
                    target.file() + " cannot be written (" + e + "): check the folder and its permissions", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    /** Whoever interrupts an export does not have to remove what there was of it. */
    private static OutputStream created(Path part) throws IOException {
        OutputStream stream = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        part.toFile().deleteOnExit();
        return stream;
    }

    /** Says what each column holds, in the words of the format. */
    public static void describe(Format format, ArrayNode columns) {
        for (Column column : Column.ALL) {
            columns.addObject()
                    .put("name", column.name())
                    .put("type", column.typeIn(format))
                    .put("optional", column.optional());
        }
    }

    /** Adds a post. */
    public void add(AnnotatedPost post) {
        Row row = Row.of(post);
        try {
            writer.write(withTexts || !isOfX(post.post()) ? row : row.identifiersOnly());
        } catch (IOException e) {
            throw new PanneException(target.part() + " cannot be written on (" + e + "): is the disk full?", e);
        }
        rows++;
        oldest = oldest == null || row.created().isBefore(oldest) ? row.created() : oldest;
        newest = newest == null || row.created().isAfter(newest) ? row.created() : newest;
    }

    /** Files may call their posts of X after an archive, and say of posts of any id that they come from X. */
    private static boolean isOfX(Post post) {
        return post.network().equals(X) || post.source().equals(X);
    }

    /** Completes the data set and tells what is in it. */
    public Summary finish() {
        try {
            writer.finish();
            out.close();
            moveIntoPlace();
            String digest = HexFormat.of().formatHex(out.getMessageDigest().digest());
            return new Summary(rows, digest, Files.size(target.file()), oldest, newest);
        } catch (IOException e) {
            throw new PanneException(target.file() + " cannot be completed (" + e + "): is the disk full?", e);
        }
    }

    private void moveIntoPlace() throws IOException {
        if (target.replaces()) {
            Files.move(target.part(), target.file(), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(target.part(), target.file());
        }
    }

    /** Removes what is left of a data set that was not completed. */
    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(target.part());
        } catch (IOException e) {
            throw new PanneException(target.part() + " cannot be removed: " + e, e);
        }
    }

    /**
     * What a complete data set holds.
     *
     * @param digest SHA-256 of the file, in hexadecimal
     * @param oldest time of the oldest post; null when there is none
     */
    public record Summary(
            long rows,
            String digest,
            long bytes,
            @Nullable Instant oldest,
            @Nullable Instant newest) {}
}
