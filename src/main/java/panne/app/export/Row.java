package panne.app.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Placement;
import panne.domain.Post;

/** A post as one flat record: the same in every format. */
record Row(
        String id,
        String source,
        Instant created,
        @Nullable String text,
        @Nullable String author,
        @Nullable String location,
        @Nullable String url,
        @Nullable String repostOf,
        @Nullable String replyTo,
        String language,
        double languageConfidence,
        String stance,
        double stanceConfidence,
        List<String> services,
        @Nullable String symptom,
        @Nullable String country,
        @Nullable Double countryConfidence,
        @Nullable String countryEvidence,
        @Nullable String copyOf,
        boolean automatic,
        @Nullable String operator) {
    Row {
        services = List.copyOf(services);
    }

    static Row of(AnnotatedPost annotated) {
        Post post = annotated.post();
        Annotation annotation = annotated.annotation();
        Placement placement = annotation.placement();
        return new Row(
                post.id(),
                post.source(),
                post.created(),
                post.text(),
                post.author(),
                post.location(),
                post.url(),
                post.repostOf(),
                post.replyTo(),
                annotation.language().code(),
                rounded(annotation.languageConfidence()),
                annotation.stance().label(),
                rounded(annotation.stanceConfidence()),
                annotation.services(),
                annotation.symptom() == null ? null : annotation.symptom().label(),
                placement == null ? null : placement.country().code(),
                placement == null ? null : rounded(placement.confidence()),
                placement == null ? null : placement.evidence().label(),
                annotation.copyOf(),
                annotation.automatic(),
                annotation.operator());
    }

    /** More digits than this say nothing. */
    private static double rounded(double confidence) {
        return Math.round(10_000 * confidence) / 10_000.0;
    }

    /** The same without what the author wrote and is: what the terms of X allow to be passed on. */
    Row identifiersOnly() {
        return new Row(
                id,
                source,
                created,
                null,
                null,
                null,
                null,
                repostOf,
                replyTo,
                language,
                languageConfidence,
                stance,
                stanceConfidence,
                services,
                symptom,
                country,
                countryConfidence,
                countryEvidence,
                copyOf,
                automatic,
                operator);
    }
}
