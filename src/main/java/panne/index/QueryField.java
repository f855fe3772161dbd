package panne.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import panne.domain.Moments;
import panne.domain.Stance;
import panne.domain.Symptom;

/** A field that queries may name, what its values look like, and how they are matched. */
enum QueryField {
    SERVICE(Fields.SERVICE),
    COUNTRY(Fields.COUNTRY),
    LANGUAGE(Fields.LANGUAGE),
    STANCE(Fields.STANCE),
    SYMPTOM(Fields.SYMPTOM),
    SOURCE(Fields.SOURCE),
    AUTHOR(Fields.AUTHOR),
    ID(Fields.ID),
    REPLYTO(Fields.ANSWERED),
    IS(Fields.TRAIT),
    SINCE(Fields.CREATED) {
        @Override
        Query query(String value) {
            return created(Nanos.of(Moments.parse(value)), Long.MAX_VALUE);
        }
    },
    UNTIL(Fields.CREATED) {
        @Override
        Query query(String value) {
            return created(Long.MIN_VALUE, Math.max(Long.MIN_VALUE + 1, Nanos.of(Moments.parse(value))) - 1);
        }
    };

    private final String indexField;

    QueryField(String indexField) {
        this.indexField = indexField;
    }

    /** Reads {@code service:whatsapp,signal}. */
    static QueryNode filter(QueryToken token) {
        QueryField field = named(token);
        if (token.value().isBlank()) {
            throw new QuerySyntaxException(
                    token.valuePosition(),
                    token.text() + ": needs a value right behind the colon, as in service:whatsapp");
        }
        List<String> values = new ArrayList<>();
        for (String value : token.value().split(",")) {
            values.add(field.check(value.strip(), token));
        }
        return new QueryNode.Filter(field, values, token.valuePosition());
    }

    private static QueryField named(QueryToken token) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(token.text().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QuerySyntaxException(
                        token.position(),
                        "unknown field '" + token.text() + "': use one of " + labels()
                                + ", or put the text into quotes to search for it as it stands"));
    }

    private static String labels() {
        return Arrays.stream(values()).map(QueryField::label).collect(Collectors.joining(", "));
    }

    private String check(String value, QueryToken token) {
        try {
            return normal(value);
        } catch (IllegalArgumentException e) {
            throw new QuerySyntaxException(token.valuePosition(), token.text() + ": " + e.getMessage());
        }
    }

    /** The value as the index has it; throws when it can be no value of this field. */
    private String normal(String value) {
        return switch (this) {
            case SERVICE -> value.toLowerCase(Locale.ROOT);
            case COUNTRY -> value.equalsIgnoreCase(Fields.NONE) ? Fields.NONE : value.toUpperCase(Locale.ROOT);
            case LANGUAGE -> value.toLowerCase(Locale.ROOT);
            case STANCE -> Stance.ofLabel(value.toLowerCase(Locale.ROOT)).label();
            case SYMPTOM -> symptom(value);
            case SOURCE, AUTHOR, ID, REPLYTO -> value;
            case IS -> trait(value);
            case SINCE, UNTIL -> Moments.parse(value).toString();
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What matches posts that have one of the values. */
    Query anyOf(List<String> values) {
        if (values.size() == 1) {
            return query(values.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(query(value), Occur.SHOULD));
        return any.build();
    }

    Query query(String value) {
        return new TermQuery(term(value));
    }

    Term term(String value) {
        return new Term(indexField, Fields.term(value));
    }

    private static Query created(long first, long last) {
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(Fields.CREATED, first, last),
                NumericDocValuesField.newSlowRangeQuery(Fields.CREATED, first, last));
    }

    private static String symptom(String value) {
        return value.equalsIgnoreCase(Fields.NONE)
                ? Fields.NONE
                : Symptom.ofLabel(value.toLowerCase(Locale.ROOT)).label();
    }

    private static String trait(String value) {
        return Arrays.stream(Trait.values())
                .map(Trait::label)
                .filter(value.toLowerCase(Locale.ROOT)::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is no property of posts: use one of "
                        + Arrays.stream(Trait.values()).map(Trait::label).collect(Collectors.joining(", "))));
    }
}
