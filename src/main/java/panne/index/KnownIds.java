package panne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Knows which ids the index holds and when each arrived, mostly without asking the index. Not thread-safe. */
final class KnownIds {
    private final IdFilter everAdded = new IdFilter();
    private final Map<String, Long> unrefreshed = new HashMap<>();
    private List<Lookup> lookups = List.of();

    /** Learns all ids of an index that is being opened. */
    static KnownIds of(IndexReader reader) throws IOException {
        KnownIds known = new KnownIds();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.ID);
            if (terms != null) {
                known.learn(terms.iterator());
            }
        }
        known.refreshed(reader);
        return known;
    }

    private void learn(TermsEnum ids) throws IOException {
        for (BytesRef id = ids.next(); id != null; id = ids.next()) {
            everAdded.add(id.utf8ToString());
        }
    }

    /** The place in the order of arrival of a post that the index holds, or empty. */
    OptionalLong arrivalOf(String id) throws IOException {
        String term = Fields.term(id);
        if (!everAdded.mayContain(term)) {
            return OptionalLong.empty();
        }
        Long recent = unrefreshed.get(term);
        return recent != null ? OptionalLong.of(recent) : find(new BytesRef(term));
    }

    private OptionalLong find(BytesRef id) throws IOException {
        for (Lookup lookup : lookups) {
            OptionalLong found = lookup.arrivalOf(id);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalLong.empty();
    }

    void remember(String id, long arrival) {
        String term = Fields.term(id);
        everAdded.add(term);
        unrefreshed.put(term, arrival);
    }

    /** How many ids only the memory knows. */
    int unrefreshed() {
        return unrefreshed.size();
    }

    /** Tells that this reader shows all that was remembered so far, less what was deleted. */
    void refreshed(IndexReader reader) throws IOException {
        List<Lookup> fresh = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.ID);
            if (terms != null) {
                fresh.add(new Lookup(leaf.reader(), terms.iterator()));
            }
        }
        lookups = fresh;
        unrefreshed.clear();
    }

    /** Finds ids in one segment. */
    private static final class Lookup {
        private final LeafReader segment;
        private final TermsEnum ids;
        private @Nullable PostingsEnum reused;

        Lookup(LeafReader segment, TermsEnum ids) {
            this.segment = segment;
            this.ids = ids;
        }

        OptionalLong arrivalOf(BytesRef id) throws IOException {
            if (!ids.seekExact(id)) {
                return OptionalLong.empty();
            }
            Bits live = segment.getLiveDocs();
            PostingsEnum posts = ids.postings(reused, PostingsEnum.NONE);
            reused = posts;
            for (int post = posts.nextDoc(); post != DocIdSetIterator.NO_MORE_DOCS; post = posts.nextDoc()) {
                if (live == null || live.get(post)) {
                    NumericDocValues arrivals = DocValues.getNumeric(segment, Fields.ARRIVAL);
                    return arrivals.advanceExact(post) ? OptionalLong.of(arrivals.longValue()) : OptionalLong.empty();
                }
            }
            return OptionalLong.empty();
        }
    }
}
