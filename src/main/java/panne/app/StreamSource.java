package panne.app;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import panne.domain.Post;
import panne.source.Batch;
import panne.source.PostSource;

/** Posts that are made as they are read: a batch can be read again until the one after it is asked for. */
public final class StreamSource implements PostSource {
    private static final int BATCH = 1000;

    private final String name;
    private final Iterator<Post> posts;
    private long read;
    private @Nullable String asked;
    private @Nullable Batch latest;

    public StreamSource(String name, Stream<Post> posts) {
        this.name = name;
        this.posts = posts.iterator();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Batch fetch(@Nullable String cursor) {
        Batch batch = latest;
        if (batch == null || !Objects.equals(cursor, asked)) {
            batch = next();
            latest = batch;
            asked = cursor;
        }
        return batch;
    }

    private Batch next() {
        List<Post> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && posts.hasNext()) {
            batch.add(posts.next());
        }
        read += batch.size();
        return new Batch(batch, List.of(), Long.toString(read), !posts.hasNext());
    }
}
