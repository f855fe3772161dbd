package panne.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.AnnotatedPost;
import panne.domain.Annotation;
import panne.domain.Country;
import panne.domain.Language;
import panne.domain.Placement;
import panne.domain.Post;
import panne.domain.Stance;
import panne.domain.Symptom;

/**
 * What is remembered of a witness's post.
 *
 * @param author hash of the author, or of the post when the author is unknown
 * @param counted whether it entered the series: an author does so once an hour
 */
record Sighting(
        long second,
        String post,
        long author,
        @Nullable Country country,
        Language language,
        Symptom symptom,
        double weight,
        String source,
        List<String> services,
        boolean counted) {

    static Sighting of(AnnotatedPost annotated, long author, boolean counted) {
        Post post = annotated.post();
        Annotation annotation = annotated.annotation();
        Symptom symptom = annotation.symptom();
        return new Sighting(
                post.created().getEpochSecond(),
                post.id(),
                author,
                countryOf(annotation),
                annotation.language(),
                symptom == null ? Symptom.UNSPECIFIED : symptom,
                weightOf(annotation),
                post.source(),
                annotation.services(),
                counted);
    }

    static @Nullable Country countryOf(Annotation annotation) {
        Placement placement = annotation.placement();
        return placement == null ? null : placement.country();
    }

    /** How good an example it makes: a report with a symptom, surely understood. */
    private static double weightOf(Annotation annotation) {
        double weight = annotation.stanceConfidence();
        weight += annotation.stance() == Stance.REPORT ? 1 : 0;
        return weight + (annotation.symptom() == Symptom.UNSPECIFIED ? 0 : 1);
    }
}
