package panne.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.domain.Rejection;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;

/**
 * Posts of the files in a folder, read in the order of their names. New files are found, grown ones are read on. Whoever
 * puts a file there moves it in when it is complete, or calls it {@code .part}, {@code .tmp} or with a leading dot until
 * then. Not thread-safe.
 */
public final class FolderSource implements PostSource, AutoCloseable {
    private final String name;
    private final Path folder;
    private final Clock clock;
    private @Nullable Path current;
    private @Nullable FileSource open;

    private FolderSource(String name, Path folder, Clock clock) {
        this.name = name;
        this.folder = folder;
        this.clock = clock;
    }

    /** Watches a folder; posts more than a day ahead of the clock are refused. */
    public static FolderSource of(String name, Path folder, Clock clock) {
        return new FolderSource(name, folder, clock);
    }

    @Override
    public String name() {
        return name;
    }

    /** A batch holds posts of one file at most. */
    @Override
    public Batch fetch(@Nullable String cursor) {
        FolderCursor known = FolderCursor.parse(name, cursor);
        Instant look = clock.instant();
        try {
            List<Path> files = files();
            for (Path file : files) {
                String state = look(file);
                if (!known.isDone(nameOf(file), state)) {
                    return read(file, state, known);
                }
            }
            return nothing(known.only(files.stream().map(FolderSource::nameOf).toList()), look);
        } catch (IOException e) {
            throw new SourceException(name + ": folder " + folder + " cannot be read: " + e, e);
        }
    }

    private Batch nothing(FolderCursor cursor, Instant upTo) {
        close();
        return new Batch(List.of(), List.of(), cursor.toString(), true, upTo);
    }

    private Batch read(Path file, String look, FolderCursor known) {
        String place = known.placeIn(nameOf(file));
        try {
            Batch batch = source(file).fetch(place);
            if (batch.exhausted()) {
                close();
            }
            FolderCursor next = batch.exhausted()
                    ? known.done(nameOf(file), batch.cursor(), look)
                    : known.reached(nameOf(file), batch.cursor());
            return new Batch(batch.posts(), batch.rejections(), next.toString(), false);
        } catch (SourceException e) {
            return refused(file, String.valueOf(e.getMessage()), known.done(nameOf(file), placeOr(place), look));
        }
    }

    /** A file that cannot be read is told once, and again only when it has changed. */
    private static Batch refused(Path file, String reason, FolderCursor next) {
        return new Batch(List.of(), List.of(new Rejection(file.toString(), reason)), next.toString(), false);
    }

    private static String placeOr(@Nullable String place) {
        return place == null ? Position.START.toString() : place;
    }

    private FileSource source(Path file) {
        if (open == null || !file.equals(current)) {
            close();
            open = FileSource.of(file, clock);
            current = file;
        }
        return open;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new SourceException(name + ": " + folder + " is no folder: make it, or name another one");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> isComplete(nameOf(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isComplete(String file) {
        return !file.startsWith(".") && !file.endsWith(".part") && !file.endsWith(".tmp");
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Changes when the file does, or when it becomes readable. */
    private static String look(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size()
                + " "
                + attributes.lastModifiedTime().toMillis()
                + (Files.isReadable(file) ? " readable" : " locked");
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
