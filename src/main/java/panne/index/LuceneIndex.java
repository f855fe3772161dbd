package panne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Arrival;
import panne.domain.Post;

/**
 * The ledger as a Lucene index in a folder, its segments sorted by time. Writers take turns; searches go on meanwhile.
 */
public final class LuceneIndex implements PostIndex {
    /** How many ids may be known to memory alone before a refresh hands them to the index. */
    private static final int MAX_UNREFRESHED = 200_000;

    private static final Sort RELEVANCE = new Sort(
            SortField.FIELD_SCORE,
            IndexFolder.NEWEST.getSort()[0],
            IndexFolder.NEWEST.getSort()[1]);

    private final Vocabulary vocabulary;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final KnownIds known;
    private IndexSearcher lookedUpIn;
    private long nextArrival;

    private LuceneIndex(Directory directory, IndexWriter writer, Vocabulary vocabulary) throws IOException {
        this.vocabulary = vocabulary;
        this.directory = directory;
        this.writer = writer;
        searchers = new SearcherManager(writer, null);
        lookedUpIn = searchers.acquire();
        known = KnownIds.of(lookedUpIn.getIndexReader());
        nextArrival = afterLast(lookedUpIn.getIndexReader());
    }

    /** Opens the index in a folder, or begins one there. */
    public static LuceneIndex open(Path folder) {
        return open(folder, IndexSettings.defaults());
    }

    /**
     * Opens the index in a folder, or begins one there.
     *
     * @throws IndexException when it is in use by another process, damaged, or was written by a newer program
     */
    public static LuceneIndex open(Path folder, IndexSettings settings) {
        Vocabulary vocabulary = new Vocabulary(settings.services());
        return IndexFolder.open(
                folder, settings, (directory, writer) -> new LuceneIndex(directory, writer, vocabulary));
    }

    private static long afterLast(IndexReader reader) throws IOException {
        byte[] last = PointValues.getMaxPackedValue(reader, Fields.ARRIVAL);
        return last == null ? 0 : LongPoint.decodeDimension(last, 0) + 1;
    }

    @Override
    public synchronized List<Post> unknown(List<Post> posts) {
        return attempt("look ids up", () -> {
            Set<String> seen = new HashSet<>();
            List<Post> unknown = new ArrayList<>();
            for (Post post : posts) {
                if (seen.add(post.id()) && known.arrivalOf(post.id()).isEmpty()) {
                    unknown.add(post);
                }
            }
            return unknown;
        });
    }

    @Override
    public synchronized List<AnnotatedPost> add(List<AnnotatedPost> posts, Arrival arrival) {
        return attempt("add posts", () -> {
            List<AnnotatedPost> fresh = new ArrayList<>();
            for (AnnotatedPost post : posts) {
                if (write(post, arrival)) {
                    fresh.add(post);
                }
            }
            if (known.unrefreshed() > MAX_UNREFRESHED) {
                refresh();
            }
            return fresh;
        });
    }

    private boolean write(AnnotatedPost post, Arrival arrival) throws IOException {
        String id = post.post().id();
        OptionalLong place = known.arrivalOf(id);
        if (place.isPresent()) {
            writer.updateDocument(PostDocument.idTerm(id), PostDocument.of(post, place.getAsLong(), arrival));
            return false;
        }
        writer.addDocument(PostDocument.of(post, nextArrival, arrival));
        known.remember(id, nextArrival++);
        return true;
    }

    @Override
    public synchronized void commit() {
        attempt("commit", writer::commit);
    }

    @Override
    public synchronized void refresh() {
        attempt("refresh", () -> {
            searchers.maybeRefreshBlocking();
            IndexSearcher before = lookedUpIn;
            lookedUpIn = searchers.acquire();
            searchers.release(before);
            known.refreshed(lookedUpIn.getIndexReader());
            return lookedUpIn;
        });
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return withSearcher("search", searcher -> {
            Query query = Queries.parse(request.query(), vocabulary, searcher.getIndexReader());
            return switch (request.order()) {
                case NEWEST -> newest(searcher, query, request);
                case RELEVANCE -> {
                    TopDocs top = searcher.search(query, request.limit(), RELEVANCE);
                    yield new SearchResult(searcher.count(query), load(searcher, top.scoreDocs), null);
                }
            };
        });
    }

    /** Asks for one more than is wanted, which tells whether older ones follow. */
    private static SearchResult newest(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
        int limit = request.limit();
        FieldDoc after = after(request.before(), searcher.getIndexReader());
        ScoreDoc[] found = searcher.searchAfter(after, query, limit + 1, IndexFolder.NEWEST).scoreDocs;
        ScoreDoc[] hits = Arrays.copyOf(found, Math.min(limit, found.length));
        Place last = found.length > limit ? place((FieldDoc) hits[limit - 1]) : null;
        return new SearchResult(searcher.count(query), load(searcher, hits), last);
    }

    /** The document's own number only parts hits of one place, and there is one hit in each. */
    private static @Nullable FieldDoc after(@Nullable Place place, IndexReader reader) {
        return place == null
                ? null
                : new FieldDoc(Math.max(0, reader.maxDoc() - 1), Float.NaN, new Object[] {
                    Nanos.of(place.created()), place.arrival()
                });
    }

    private static Place place(FieldDoc hit) {
        return new Place(Nanos.toInstant((long) hit.fields[0]), (long) hit.fields[1]);
    }

    private static List<AnnotatedPost> load(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        List<AnnotatedPost> posts = new ArrayList<>(hits.length);
        for (ScoreDoc hit : hits) {
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
            BinaryDocValues contents = DocValues.getBinary(segment.reader(), Fields.CONTENT);
            if (contents.advanceExact(hit.doc - segment.docBase)) {
                posts.add(PostCodec.decode(contents.binaryValue()));
            }
        }
        return posts;
    }

    @Override
    public List<Count> counts(CountRequest request) {
        return withSearcher("count", searcher -> {
            Query query = Queries.parse(request.query(), vocabulary, searcher.getIndexReader());
            PostCounter counter = new PostCounter(request);
            return searcher.search(query, new OneCollector<>(counter)).counts();
        });
    }

    @Override
    public void readArrivals(Instant since, BiConsumer<AnnotatedPost, Arrival> reader) {
        refresh();
        withSearcher("read back", searcher -> {
            new ArrivalReader(searcher, Nanos.of(since), reader).readBefore(afterLast(searcher.getIndexReader()));
            return searcher;
        });
    }

    @Override
    public synchronized long deleteByIds(List<String> ids) {
        return delete(ids.stream().map(PostDocument::idTerm).distinct().toArray(Term[]::new));
    }

    @Override
    public synchronized long deleteByAuthor(String author) {
        if (author.isBlank() || author.equals(Fields.NONE)) {
            throw new IllegalArgumentException("author '" + author + "' names nobody: give the keyed hash of one");
        }
        return delete(new Term(Fields.AUTHOR, Fields.term(author)));
    }

    private long delete(Term... terms) {
        refresh();
        long deleted = attempt("delete posts", () -> {
            long count = 0;
            for (Term term : terms) {
                count += lookedUpIn.count(new TermQuery(term));
            }
            writer.deleteDocuments(terms);
            return count;
        });
        refresh();
        return deleted;
    }

    /** Lucene only marks what is deleted; its files go when what remains was written anew and nobody reads them any more. */
    @Override
    public synchronized void expunge() {
        attempt("remove deleted posts", () -> {
            writer.forceMergeDeletes();
            return writer.commit();
        });
        refresh();
        attempt("remove old files", () -> {
            writer.deleteUnusedFiles();
            return writer;
        });
    }

    @Override
    public long size() {
        return withSearcher(
                "count", searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public boolean isOpen() {
        return writer.isOpen();
    }

    @Override
    public void requireOpen() {
        if (!isOpen()) {
            throw new IndexException(closedItself());
        }
    }

    /** Closes the index; what was not committed before is committed now. */
    @Override
    public synchronized void close() {
        attempt("close", () -> {
            searchers.release(lookedUpIn);
            searchers.close();
            writer.close();
            directory.close();
            return true;
        });
    }

    private <T> T withSearcher(String act, SearchAct<T> search) {
        return attempt(act, () -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private <T> T attempt(String act, IndexAct<T> attempted) {
        try {
            return attempted.run();
        } catch (AlreadyClosedException e) {
            throw new IndexException(closedItself(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new IndexException(
                    "Cannot " + act + " in the index in " + place() + ": " + e.getMessage()
                            + "; look for a full disk or missing rights, then start again",
                    e);
        }
    }

    private String closedItself() {
        return "The index in " + place()
                + " has closed itself, as it does when the disk there is full or fails: make room,"
                + " then start again; what it lacks is read again then";
    }

    private Object place() {
        return directory instanceof FSDirectory files ? files.getDirectory() : directory;
    }

    @FunctionalInterface
    private interface SearchAct<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface IndexAct<T> {
        T run() throws IOException;
    }
}
