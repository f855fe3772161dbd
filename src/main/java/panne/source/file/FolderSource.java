package panne.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.domain.Rejection;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;

/**
 * Posts of the files in a folder, read in the order of their names. New files are found, grown ones are read on. Whoever
 * puts a file there moves it in when it is complete, or calls it {@code .part}, {@code .tmp} or with a leading dot until
 * then. In a file that grows a last record that is not finished is left until it is, or until the file stays as it is from
 * one crawl to the next; should it go on after that, it is read again as a whole. A file that fails while it is read, as on a
 * disk that stumbles, holds up no other: it is tried again at the next crawl. Not thread-safe.
 */
public final class FolderSource implements PostSource {
    private final String name;
    private final Path folder;
    private final Clock clock;
    private @Nullable Path current;
    private @Nullable FileSource open;
    /** Files, as they look, whose rest may still be written. */
    private final Set<String> growing = new HashSet<>();
    /** What befell files that could not be read in this crawl. */
    private final SortedMap<Path, IOException> failing = new TreeMap<>();

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
                Batch batch = failing.containsKey(file) ? null : news(file, known);
                if (batch != null) {
                    return batch;
                }
            }
            return nothing(known.only(files.stream().map(FolderSource::nameOf).toList()), look);
        } catch (IOException e) {
            throw new SourceException(name + ": folder " + folder + " cannot be read: " + e, e);
        }
    }

    /** What a file brings; null when there is nothing to be read in it for now. */
    private @Nullable Batch news(Path file, FolderCursor known) {
        try {
            Look look = Look.at(file);
            return isReadFor(file, look, known) ? null : read(file, look, known);
        } catch (IOException e) {
            failing.put(file, e);
            return null;
        }
    }

    /** Whether nothing is to be read in a file for now. */
    private boolean isReadFor(Path file, Look look, FolderCursor known) {
        return known.isDone(nameOf(file), look.toString()) || growing.contains(nameOf(file) + " " + look);
    }

    private Batch nothing(FolderCursor cursor, Instant upTo) {
        close();
        growing.clear();
        requireNoneFailed();
        return new Batch(List.of(), List.of(), cursor.toString(), true, upTo);
    }

    /** The others were read meanwhile. */
    private void requireNoneFailed() {
        if (failing.isEmpty()) {
            return;
        }
        Map.Entry<Path, IOException> first = failing.entrySet().iterator().next();
        String more = failing.size() == 1 ? "" : ", nor can " + (failing.size() - 1) + " more";
        failing.clear();
        throw new SourceException(
                name + ": " + first.getKey() + " cannot be read: " + first.getValue() + more
                        + "; it is tried again at the next crawl",
                first.getValue());
    }

    private Batch read(Path file, Look look, FolderCursor known) throws IOException {
        String place = known.placeIn(nameOf(file));
        try {
            return place != null && known.hasRest(nameOf(file), look.toString())
                    ? rest(file, look, place, known)
                    : records(file, look, place, known);
        } catch (SourceException e) {
            FolderCursor next = known.done(nameOf(file), placeOr(place), look.toString());
            return refused(file, String.valueOf(e.getMessage()), next);
        }
    }

    private Batch records(Path file, Look look, @Nullable String place, FolderCursor known) throws IOException {
        FileSource source = source(file);
        Batch batch = source.read(place);
        FolderCursor next = known.reached(nameOf(file), batch.cursor());
        if (batch.exhausted()) {
            close();
            next = source.leftRest()
                    ? left(file, look, batch.cursor(), known)
                    : known.done(nameOf(file), batch.cursor(), look.toString());
        }
        return new Batch(batch.posts(), batch.rejections(), next.toString(), false);
    }

    private FolderCursor left(Path file, Look look, String place, FolderCursor known) {
        if (!look.isSettled(clock.instant())) {
            growing.add(nameOf(file) + " " + look);
        }
        return known.left(nameOf(file), place, look.toString());
    }

    /**
     * Nobody is writing on: the rest is read as it stands, all at once, for it is no longer than a record may be. The place
     * stays before it, for if somebody does.
     */
    private Batch rest(Path file, Look look, String place, FolderCursor known) throws IOException {
        try (FileSource whole = FileSource.of(file, clock).withBatchSize(Integer.MAX_VALUE)) {
            Batch batch = whole.read(place);
            FolderCursor next = known.done(nameOf(file), place, look.toString());
            return new Batch(batch.posts(), batch.rejections(), next.toString(), false);
        }
    }

    /** A file that holds no posts to read is told once, and again only when it has changed. */
    private static Batch refused(Path file, String reason, FolderCursor next) {
        return new Batch(List.of(), List.of(new Rejection(file.toString(), reason)), next.toString(), false);
    }

    private static String placeOr(@Nullable String place) {
        return place == null ? Position.START.toString() : place;
    }

    private FileSource source(Path file) {
        if (open == null || !file.equals(current)) {
            close();
            open = FileSource.ofGrowing(file, clock);
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

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
