package panne.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Arrival;
import panne.domain.Post;
import panne.index.Count;
import panne.index.CountRequest;
import panne.index.PostIndex;
import panne.index.SearchRequest;
import panne.index.SearchResult;
import panne.source.Batch;
import panne.source.PostSource;
import panne.source.file.FileSource;

/** The main class of a process that replays a file and dies when it comes to a given step for the given time. */
final class ReplayProcess {
    static final int DIED = 99;
    static final int COMMIT_EVERY = 2000;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-11-01T00:00:00Z"), ZoneOffset.UTC);

    private final String step;
    private int left;

    private ReplayProcess(String stepAndCount) {
        String[] parts = stepAndCount.split(" ");
        step = parts[0];
        left = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
    }

    /** @param arguments data folder, file of posts, step to die at */
    public static void main(String[] arguments) {
        new ReplayProcess(arguments[2]).replay(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void replay(Path data, Path posts) {
        ReplayListener listener = new ReplayListener() {
            @Override
            public void progressed(IngestReport soFar, Instant eventTime) {
                System.out.println("received " + soFar.received());
            }
        };
        Newsroom newsroom = update -> {
            var messages = Station.messages(update);
            messages.forEach(message -> come("message"));
            return messages;
        };
        try (Station station = Station.start(data, MortalIndex::new, newsroom)) {
            new Replay(station.pipeline, station.store.cursors(), COMMIT_EVERY)
                    .run(List.of(new MortalSource(FileSource.of(posts, CLOCK))), listener);
        }
    }

    /** What a line of this process's output says. */
    static long received(String line) {
        return line.startsWith("received ") ? Long.parseLong(line.substring("received ".length())) : 0;
    }

    /** Dies as {@code kill -9} lets die: nothing is closed, no hook is run. */
    private void come(String here) {
        if (here.equals(step) && --left == 0) {
            Runtime.getRuntime().halt(DIED);
        }
    }

    private final class MortalSource implements PostSource {
        private final PostSource source;

        MortalSource(PostSource source) {
            this.source = source;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public Batch fetch(@Nullable String cursor) {
            come("fetch");
            return source.fetch(cursor);
        }
    }

    private final class MortalIndex implements PostIndex {
        private final PostIndex index;

        MortalIndex(PostIndex index) {
            this.index = index;
        }

        @Override
        public List<Post> unknown(List<Post> posts) {
            return index.unknown(posts);
        }

        @Override
        public List<AnnotatedPost> add(List<AnnotatedPost> posts, Arrival arrival) {
            come("index.add");
            return index.add(posts, arrival);
        }

        @Override
        public void commit() {
            come("index.commit");
            index.commit();
            come("index.committed");
        }

        @Override
        public void refresh() {
            index.refresh();
        }

        @Override
        public SearchResult search(SearchRequest request) {
            return index.search(request);
        }

        @Override
        public List<Count> counts(CountRequest request) {
            return index.counts(request);
        }

        @Override
        public void readArrivals(Instant since, BiConsumer<AnnotatedPost, Arrival> reader) {
            index.readArrivals(since, reader);
        }

        @Override
        public long deleteByIds(List<String> ids) {
            return index.deleteByIds(ids);
        }

        @Override
        public long deleteByAuthor(String author) {
            return index.deleteByAuthor(author);
        }

        @Override
        public void expunge() {
            index.expunge();
        }

        @Override
        public boolean isOpen() {
            return index.isOpen();
        }

        @Override
        public void requireOpen() {
            index.requireOpen();
        }

        @Override
        public long size() {
            return index.size();
        }

        @Override
        public void close() {
            index.close();
        }
    }
}
