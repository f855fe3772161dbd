package panne.index;

import java.util.List;
import java.util.stream.Stream;

/** A query as people wrote it, taken apart. */
sealed interface QueryNode {
    /** All that is asked of fields. */
    default Stream<Filter> filters() {
        return switch (this) {
            case Any any -> any.parts().stream().flatMap(QueryNode::filters);
            case All all -> all.parts().stream().flatMap(QueryNode::filters);
            case Not not -> not.part().filters();
            case Filter filter -> Stream.of(filter);
            case Words words -> Stream.empty();
        };
    }

    /** One of the parts at least matches. */
    record Any(List<QueryNode> parts) implements QueryNode {}

    /** All parts match. */
    record All(List<QueryNode> parts) implements QueryNode {}

    record Not(QueryNode part) implements QueryNode {}

    /**
     * A field has one of several values.
     *
     * @param position where the values start
     */
    record Filter(QueryField field, List<String> values, int position) implements QueryNode {}

    /** Something found in the text of a post. */
    sealed interface Words extends QueryNode {
        int position();
    }

    /** One word, or several that follow each other. */
    record Phrase(String text, int position) implements Words {}

    /** Any word that begins so. */
    record Prefix(String head, int position) implements Words {}

    /** Both in the text, in whatever order, no more than so many words apart. */
    record Near(Words left, int distance, Words right) implements Words {
        @Override
        public int position() {
            return left.position();
        }
    }
}
