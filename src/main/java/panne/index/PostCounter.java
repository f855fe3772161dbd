package panne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts the posts of a query, and the distinct authors among them, per interval and group. */
final class PostCounter extends SimpleCollector {
    private static final int MAX_BUCKETS = 200_000;
    private static final String ALL = "";

    private final Map<String, Map<Long, Bucket>> groups = new HashMap<>();
    private final long interval;
    private final @Nullable String groupField;
    private int buckets;

    private NumericDocValues created = DocValues.emptyNumeric();
    private NumericDocValues authors = DocValues.emptyNumeric();
    private SortedSetDocValues values = DocValues.emptySortedSet();

    PostCounter(CountRequest request) {
        interval = request.interval().toNanos();
        groupField = request.group() == null ? null : field(request.group());
    }

    private static String field(CountRequest.Group group) {
        return switch (group) {
            case SERVICE -> Fields.SERVICE;
            case COUNTRY -> Fields.COUNTRY;
            case LANGUAGE -> Fields.LANGUAGE;
            case SYMPTOM -> Fields.SYMPTOM;
            case STANCE -> Fields.STANCE;
            case SOURCE -> Fields.SOURCE;
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        created = DocValues.getNumeric(segment.reader(), Fields.CREATED);
        authors = DocValues.getNumeric(segment.reader(), Fields.WITNESS);
        if (groupField != null) {
            values = DocValues.getSortedSet(segment.reader(), groupField);
        }
    }

    @Override
    public void collect(int post) throws IOException {
        if (!created.advanceExact(post) || !authors.advanceExact(post)) {
            return;
        }
        if (groupField == null) {
            count(ALL);
        } else if (values.advanceExact(post)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                count(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
    }

    private void count(String value) throws IOException {
        long number = Math.floorDiv(created.longValue(), interval);
        groups.computeIfAbsent(value, any -> new HashMap<>())
                .computeIfAbsent(number, this::newBucket)
                .add(authors.longValue());
    }

    private Bucket newBucket(long number) {
        if (++buckets > MAX_BUCKETS) {
            throw new IndexException("More than " + MAX_BUCKETS
                    + " counts: ask for a longer interval, or for a shorter time with since: and until:");
        }
        return new Bucket();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The counts by time, within a bucket by value, those without a value first. */
    List<Count> counts() {
        List<Count> counts = new ArrayList<>(buckets);
        groups.forEach((value, byNumber) -> byNumber.forEach((number, bucket) -> counts.add(
                new Count(Nanos.toInstant(number * interval), shown(value), bucket.posts, bucket.authors.size()))));
        counts.sort(Comparator.comparing(Count::start)
                .thenComparing(Count::value, Comparator.nullsFirst(Comparator.naturalOrder())));
        return counts;
    }

    private static @Nullable String shown(String value) {
        return value.equals(ALL) || value.equals(Fields.NONE) ? null : value;
    }

    private static final class Bucket {
        private final LongSet authors = new LongSet();
        private long posts;

        void add(long author) {
            posts++;
            authors.add(author);
        }
    }
}
