package panne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns what people write into what Lucene runs: words are scored, fields only filter. */
final class Queries {
    private static final Analyzer ANALYZER = new TextAnalyzer();

    private Queries() {}

    /**
     * Reads a query.
     *
     * @param posts that will be searched
     * @throws QuerySyntaxException naming place and remedy when it cannot be understood, or asks for what cannot be
     */
    static Query parse(String query, Vocabulary vocabulary, IndexReader posts) throws IOException {
        Optional<QueryNode> node = QueryParser.parse(query);
        for (QueryNode.Filter filter : node.stream().flatMap(QueryNode::filters).toList()) {
            vocabulary.check(filter, posts);
        }
        node.ifPresent(Span::check);
        for (QueryNode.Prefix prefix :
                node.stream().flatMap(Beginnings::besideNear).toList()) {
            Beginnings.check(prefix, posts);
        }
        return node.map(Queries::compile).orElse(MatchAllDocsQuery.INSTANCE);
    }

    private static Query compile(QueryNode node) {
        return switch (node) {
            case QueryNode.Any any -> any(any.parts());
            case QueryNode.All all -> all(all.parts());
            case QueryNode.Not not -> all(List.of(not));
            case QueryNode.Filter filter -> all(List.of(filter));
            case QueryNode.Phrase phrase -> phrase(phrase);
            case QueryNode.Prefix prefix -> new PrefixQuery(new Term(Fields.TEXT, head(prefix)));
            case QueryNode.Near near -> new IntervalQuery(Fields.TEXT, intervals(near));
        };
    }

    private static Query any(List<QueryNode> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(compile(part), Occur.SHOULD));
        return query.build();
    }

    private static Query all(List<QueryNode> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean onlyNegative = true;
        for (QueryNode part : parts) {
            if (part instanceof QueryNode.Not not) {
                query.add(compile(not.part()), Occur.MUST_NOT);
            } else {
                onlyNegative = false;
                add(part, query);
            }
        }
        if (onlyNegative) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return query.build();
    }

    private static void add(QueryNode part, BooleanQuery.Builder query) {
        if (part instanceof QueryNode.Filter filter) {
            query.add(filter.field().anyOf(filter.values()), Occur.FILTER);
        } else {
            query.add(compile(part), Occur.MUST);
        }
    }

    private static Query phrase(QueryNode.Phrase phrase) {
        List<String> words = words(phrase);
        return words.size() == 1
                ? new TermQuery(new Term(Fields.TEXT, words.getFirst()))
                : new PhraseQuery(Fields.TEXT, words.toArray(String[]::new));
    }

    private static IntervalsSource intervals(QueryNode.Words words) {
        return switch (words) {
            case QueryNode.Phrase phrase -> Intervals.phrase(words(phrase).toArray(String[]::new));
            case QueryNode.Prefix prefix -> Intervals.prefix(head(prefix), Beginnings.MOST_WORDS);
            case QueryNode.Near near ->
                Intervals.maxgaps(
                        near.distance() - 1, Intervals.unordered(intervals(near.left()), intervals(near.right())));
        };
    }

    static BytesRef head(QueryNode.Prefix prefix) {
        return ANALYZER.normalize(Fields.TEXT, prefix.head());
    }

    /** The words of a phrase as the index has them. */
    private static List<String> words(QueryNode.Phrase phrase) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream(Fields.TEXT, phrase.text())) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (words.isEmpty()) {
            throw new QuerySyntaxException(
                    phrase.position(), "'" + phrase.text() + "' has no letters or digits to search for: remove it");
        }
        return words;
    }
}
