package panne.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.domain.Post;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.SourceException;

/**
 * Posts of one file or of standard input. A cursor is the place in the file, so that reading goes on there after a restart;
 * while batches are fetched one after the other the file stays open. A file that was rewritten meanwhile is read again from
 * its start. Not thread-safe.
 */
public final class FileSource implements PostSource {
    private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);
    private static final int BATCH = 1_000;

    private final Content content;
    private final Clock clock;
    private final int batchSize;
    private final Ending ending;
    private boolean leftRest;
    private @Nullable Reading reading;
    private @Nullable Position end;
    /** Places that were handed out here: nothing before them needs to be looked at again. */
    private final Set<Position> sure = new HashSet<>();

    private @Nullable Position outdated;

    private FileSource(Content content, Clock clock, int batchSize, Ending ending) {
        this.content = content;
        this.clock = clock;
        this.batchSize = batchSize;
        this.ending = ending;
    }

    /** Reads a file; posts more than a day ahead of the clock are refused. */
    public static FileSource of(Path file, Clock clock) {
        return new FileSource(Content.of(file), clock, BATCH, Ending.TAKEN);
    }

    /** Reads a stream that others opened and will close, called {@code -} in messages. */
    public static FileSource ofStream(InputStream stream, Clock clock) {
        return new FileSource(Content.of("-", stream), clock, BATCH, Ending.TAKEN);
    }

    /** The same source with batches of another size; a record that holds many posts may exceed it. */
    public FileSource withBatchSize(int posts) {
        return new FileSource(content, clock, posts, ending);
    }

    /** Reads a file that may be growing: a last record that is not finished is left. */
    static FileSource ofGrowing(Path file, Clock clock) {
        return new FileSource(Content.of(file), clock, BATCH, Ending.LEFT);
    }

    /** Whether something was left after the cursor when the end was last reached. */
    boolean leftRest() {
        return leftRest;
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Batch fetch(@Nullable String cursor) {
        try {
            return read(cursor);
        } catch (IOException e) {
            throw new SourceException(name() + " cannot be read (" + e + "): check path, permissions and disk", e);
        }
    }

    /**
     * The same, for who tells trouble that may pass from what no second look mends.
     *
     * @throws SourceException when the file is refused as it is
     * @throws IOException when it cannot be read just now
     */
    Batch read(@Nullable String cursor) throws IOException {
        try {
            Position from = positionOf(cursor);
            return isSpent(from) ? new Batch(List.of(), List.of(), from.toString(), true) : readFrom(from);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** All posts from the start to the end; what was rejected is left out. */
    public List<Post> readAll() {
        Batch batch = fetch(null);
        List<Post> posts = new ArrayList<>(batch.posts());
        while (!batch.exhausted()) {
            batch = fetch(batch.cursor());
            posts.addAll(batch.posts());
        }
        return posts;
    }

    /** A stream that came to its end cannot be opened again. */
    private boolean isSpent(Position from) {
        return !content.isRepeatable() && from.equals(end);
    }

    private Batch readFrom(Position position) throws IOException {
        Reading open = openAt(position);
        Harvest harvest = new Harvest(name(), batchSize);
        while (!harvest.isFull()) {
            if (!open.next(harvest)) {
                return last(open, harvest, position);
            }
        }
        sure.add(open.position());
        return harvest.batch(open.position(), false);
    }

    private Batch last(Reading open, Harvest harvest, Position from) {
        Position position = open.position();
        leftRest = ending == Ending.LEFT && open.hasRest();
        if (!leftRest) {
            tellEnd(open, harvest, from);
        }
        end = position;
        sure.add(position);
        close();
        return harvest.batch(position, true);
    }

    private static void tellEnd(Reading open, Harvest harvest, Position from) {
        String damage = open.damage();
        harvest.startLine(open.position().line());
        if (damage != null) {
            harvest.reject(damage);
        } else if (from.equals(Position.START) && harvest.isEmpty() && open.isBlank()) {
            harvest.reject("the file is empty: expected " + Head.EXPECTED);
        }
    }

    private Position positionOf(@Nullable String cursor) {
        if (cursor == null) {
            return Position.START;
        }
        return Position.parse(cursor)
                .orElseThrow(() -> new SourceException("Cursor '" + cursor + "' of " + name()
                        + " is no place in a file such as 12@3300: delete it to read the file from its start"));
    }

    private Reading openAt(Position position) throws IOException {
        if (reading == null || !reading.position().equals(position)) {
            close();
            reading = reopened(position);
        }
        return reading;
    }

    private Reading reopened(Position position) throws IOException {
        if (!position.equals(outdated)) {
            Optional<Reading> there = Reading.open(content, position, sure.contains(position), ending, clock);
            if (there.isPresent()) {
                return there.get();
            }
            LOG.warn("{} has changed since it was last read: it is read again from its start", name());
            outdated = position;
        }
        return Reading.open(content, Position.START, true, ending, clock).orElseThrow();
    }

    @Override
    public void close() {
        Reading open = reading;
        reading = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            LOG.debug("{} could not be closed", name(), e);
        }
    }
}
