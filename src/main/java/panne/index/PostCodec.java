package panne.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Language;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Stance;
import panne.domain.Symptom;

/** Packs a whole annotated post into bytes and back, losing nothing. Form 1 did not know operators; it is still read. */
final class PostCodec {
    private static final int VERSION = 2;
    private static final int WITHOUT_OPERATORS = 1;
    private static final Map<String, Language> LANGUAGES = new ConcurrentHashMap<>();
    private static final Map<String, Country> COUNTRIES = new ConcurrentHashMap<>();

    private PostCodec() {}

    static BytesRef encode(AnnotatedPost annotated) {
        Packer packer = new Packer();
        packer.number(VERSION);
        encode(annotated.post(), packer);
        encode(annotated.annotation(), packer);
        return packer.bytes();
    }

    static AnnotatedPost decode(BytesRef bytes) {
        Unpacker unpacker = new Unpacker(bytes);
        long version = unpacker.number();
        if (version < WITHOUT_OPERATORS || version > VERSION) {
            throw new IndexException("The index holds a post in form " + version + ", this program reads forms up to "
                    + VERSION + ": use the program version that wrote it");
        }
        Post post = decodePost(unpacker);
        Annotation annotation = decodeAnnotation(unpacker);
        return new AnnotatedPost(
                post, version == WITHOUT_OPERATORS ? annotation : annotation.withOperator(unpacker.optional()));
    }

    private static void encode(Post post, Packer packer) {
        packer.text(post.id());
        packer.text(post.source());
        encode(post.created(), packer);
        packer.text(post.text());
        packer.optional(post.author());
        packer.optional(post.language());
        packer.optional(post.location());
        packer.optional(post.country());
        packer.optional(post.url());
        packer.optional(post.repostOf());
        packer.optional(post.replyTo());
    }

    private static void encode(Instant instant, Packer packer) {
        packer.signed(instant.getEpochSecond());
        packer.number(instant.getNano());
    }

    private static Post decodePost(Unpacker unpacker) {
        return new Post(
                unpacker.text(),
                unpacker.text(),
                Instant.ofEpochSecond(unpacker.signed(), unpacker.number()),
                unpacker.text(),
                unpacker.optional(),
                unpacker.optional(),
                unpacker.optional(),
                unpacker.optional(),
                unpacker.optional(),
                unpacker.optional(),
                unpacker.optional());
    }

    private static void encode(Annotation annotation, Packer packer) {
        packer.text(annotation.language().code());
        packer.fraction(annotation.languageConfidence());
        packer.text(annotation.stance().label());
        packer.fraction(annotation.stanceConfidence());
        packer.number(annotation.services().size());
        annotation.services().forEach(packer::text);
        packer.optional(
                annotation.symptom() == null ? null : annotation.symptom().label());
        encode(annotation.placement(), packer);
        packer.optional(annotation.copyOf());
        packer.number(annotation.automatic() ? 1 : 0);
        packer.optional(annotation.operator());
    }

    private static void encode(@Nullable Placement placement, Packer packer) {
        packer.optional(placement == null ? null : placement.country().code());
        if (placement != null) {
            packer.fraction(placement.confidence());
            packer.text(placement.evidence().label());
        }
    }

    private static Annotation decodeAnnotation(Unpacker unpacker) {
        return new Annotation(
                LANGUAGES.computeIfAbsent(unpacker.text(), Language::new),
                unpacker.fraction(),
                Stance.ofLabel(unpacker.text()),
                unpacker.fraction(),
                decodeServices(unpacker),
                decodeSymptom(unpacker.optional()),
                decodePlacement(unpacker),
                unpacker.optional(),
                unpacker.number() == 1);
    }

    private static List<String> decodeServices(Unpacker unpacker) {
        long size = unpacker.number();
        List<String> services = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            services.add(unpacker.text());
        }
        return services;
    }

    private static @Nullable Symptom decodeSymptom(@Nullable String label) {
        return label == null ? null : Symptom.ofLabel(label);
    }

    private static @Nullable Placement decodePlacement(Unpacker unpacker) {
        String country = unpacker.optional();
        return country == null
                ? null
                : new Placement(
                        COUNTRIES.computeIfAbsent(country, Country::new),
                        unpacker.fraction(),
                        CountryEvidence.ofLabel(unpacker.text()));
    }
}
