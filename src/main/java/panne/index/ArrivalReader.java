package panne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import panne.domain.AnnotatedPost;
import panne.domain.Arrival;

/**
 * Reads posts in order of arrival though segments are sorted by time: a stretch of arrivals at a time, so that memory
 * stays small and posts, which lie near each other when they arrived together, are read in the order of the disk.
 */
final class ArrivalReader {
    private static final long STRETCH = 8192;

    private final IndexSearcher searcher;
    private final long since;
    private final BiConsumer<AnnotatedPost, Arrival> reader;

    ArrivalReader(IndexSearcher searcher, long since, BiConsumer<AnnotatedPost, Arrival> reader) {
        this.searcher = searcher;
        this.since = since;
        this.reader = reader;
    }

    void readBefore(long end) throws IOException {
        for (long start = 0; start < end; start += STRETCH) {
            Stretch stretch = new Stretch();
            searcher.search(
                    LongPoint.newRangeQuery(Fields.ARRIVAL, start, start + STRETCH - 1), new OneCollector<>(stretch));
            stretch.arrived.sort(Comparator.comparingLong(Arrived::place));
            stretch.arrived.forEach(arrived -> reader.accept(arrived.post(), arrived.arrival()));
        }
    }

    private record Arrived(long place, Arrival arrival, AnnotatedPost post) {}

    private final class Stretch extends SimpleCollector {
        private final List<Arrived> arrived = new ArrayList<>();
        private NumericDocValues places = DocValues.emptyNumeric();
        private NumericDocValues reached = DocValues.emptyNumeric();
        private SortedDocValues sources = DocValues.emptySorted();
        private NumericDocValues created = DocValues.emptyNumeric();
        private BinaryDocValues contents = DocValues.emptyBinary();

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            places = DocValues.getNumeric(segment.reader(), Fields.ARRIVAL);
            reached = DocValues.getNumeric(segment.reader(), Fields.REACHED);
            sources = DocValues.getSorted(segment.reader(), Fields.BROUGHT_BY);
            created = DocValues.getNumeric(segment.reader(), Fields.CREATED);
            contents = DocValues.getBinary(segment.reader(), Fields.CONTENT);
        }

        @Override
        public void collect(int post) throws IOException {
            if (created.advanceExact(post)
                    && created.longValue() >= since
                    && places.advanceExact(post)
                    && contents.advanceExact(post)) {
                arrived.add(new Arrived(places.longValue(), arrivalOf(post), PostCodec.decode(contents.binaryValue())));
            }
        }

        /** Indexes of older versions know less. */
        private Arrival arrivalOf(int post) throws IOException {
            return new Arrival(
                    sources.advanceExact(post)
                            ? sources.lookupOrd(sources.ordValue()).utf8ToString()
                            : Arrival.UNKNOWN.source(),
                    reached.advanceExact(post) ? Nanos.toInstant(reached.longValue()) : Arrival.UNKNOWN.reached());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
