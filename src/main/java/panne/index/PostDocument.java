package panne.index;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Arrival;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Symptom;

/**
 * Lays an annotated post out in the fields of the index. The whole post is a doc value and not a stored field: sorting
 * segments by time would unpack and pack stored fields at every flush and merge, which costs more than all the rest.
 */
final class PostDocument {
    private PostDocument() {}

    /** @param place in the order of arrival */
    static Document of(AnnotatedPost annotated, long place, Arrival arrival) {
        Document document = new Document();
        Post post = annotated.post();
        document.add(new StringField(Fields.ID, Fields.term(post.id()), Store.NO));
        document.add(new BinaryDocValuesField(Fields.CONTENT, PostCodec.encode(annotated)));
        document.add(new TextField(Fields.TEXT, post.text(), Store.NO));
        number(document, Fields.CREATED, Nanos.of(post.created()));
        number(document, Fields.ARRIVAL, place);
        document.add(new NumericDocValuesField(Fields.REACHED, Nanos.of(arrival.reached())));
        document.add(new SortedDocValuesField(Fields.BROUGHT_BY, new BytesRef(Fields.term(arrival.source()))));
        keyword(document, Fields.SOURCE, post.source());
        addAuthor(document, post);
        addAnswered(document, annotated.answers());
        addAnnotation(document, annotated.annotation());
        for (Trait trait : Trait.values()) {
            if (trait.holdsFor(annotated)) {
                document.add(new StringField(Fields.TRAIT, trait.label(), Store.NO));
            }
        }
        return document;
    }

    static Term idTerm(String id) {
        return new Term(Fields.ID, Fields.term(id));
    }

    private static void addAuthor(Document document, Post post) {
        String author = post.author();
        document.add(new StringField(Fields.AUTHOR, author == null ? Fields.NONE : Fields.term(author), Store.NO));
        document.add(new NumericDocValuesField(Fields.WITNESS, authorHash(post)));
    }

    /** Stands for the author when distinct ones are counted: a post without one is its own witness. */
    static long authorHash(Post post) {
        String author = post.author();
        return author == null ? Hash.of("post " + post.id()) : Hash.of(author);
    }

    private static void addAnswered(Document document, @Nullable String answered) {
        if (answered != null) {
            document.add(new StringField(Fields.ANSWERED, Fields.term(answered), Store.NO));
        }
    }

    private static void addAnnotation(Document document, Annotation annotation) {
        List<String> services = annotation.services().isEmpty() ? List.of(Fields.NONE) : annotation.services();
        services.forEach(service -> keyword(document, Fields.SERVICE, service));
        keyword(document, Fields.LANGUAGE, annotation.language().code());
        keyword(document, Fields.STANCE, annotation.stance().label());
        keyword(document, Fields.SYMPTOM, label(annotation.symptom()));
        keyword(document, Fields.COUNTRY, code(annotation.placement()));
    }

    private static String label(@Nullable Symptom symptom) {
        return symptom == null ? Fields.NONE : symptom.label();
    }

    private static String code(@Nullable Placement placement) {
        return placement == null ? Fields.NONE : placement.country().code();
    }

    private static void number(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new KeywordField(field, Fields.term(value), Store.NO));
    }
}
