package panne.index;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Sees to it that a beginning beside {@code NEAR} stands for no more words than can be looked for at once. */
final class Beginnings {
    /** Each of them costs a look at its places in every post. */
    static final int MOST_WORDS = 1_000;

    private Beginnings() {}

    /** The beginnings whose places in a post matter. */
    static Stream<QueryNode.Prefix> besideNear(QueryNode node) {
        return switch (node) {
            case QueryNode.Any any -> any.parts().stream().flatMap(Beginnings::besideNear);
            case QueryNode.All all -> all.parts().stream().flatMap(Beginnings::besideNear);
            case QueryNode.Not not -> besideNear(not.part());
            case QueryNode.Near near -> Stream.of(near.left(), near.right()).flatMap(Beginnings::in);
            case QueryNode.Filter ignored -> Stream.empty();
            case QueryNode.Phrase ignored -> Stream.empty();
            case QueryNode.Prefix ignored -> Stream.empty();
        };
    }

    private static Stream<QueryNode.Prefix> in(QueryNode.Words words) {
        return words instanceof QueryNode.Prefix prefix ? Stream.of(prefix) : besideNear(words);
    }

    /** @throws QuerySyntaxException when some part of the index holds too many words that begin so */
    static void check(QueryNode.Prefix prefix, IndexReader posts) throws IOException {
        for (LeafReaderContext leaf : posts.leaves()) {
            Terms words = leaf.reader().terms(Fields.TEXT);
            if (words != null && isBeyondMeasure(words.iterator(), Queries.head(prefix))) {
                throw new QuerySyntaxException(
                        prefix.position(),
                        String.format(
                                Locale.ROOT,
                                "more than %,d words begin with '%s', too many for NEAR: write more of its letters",
                                MOST_WORDS,
                                prefix.head()));
            }
        }
    }

    private static boolean isBeyondMeasure(TermsEnum words, BytesRef head) throws IOException {
        int count = 0;
        BytesRef word = words.seekCeil(head) == SeekStatus.END ? null : words.term();
        while (word != null && StringHelper.startsWith(word, head) && count <= MOST_WORDS) {
            count++;
            word = words.next();
        }
        return count > MOST_WORDS;
    }
}
