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
 * @param conversation id of the post that began the conversation in which it was said, or null if it answers nobody
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
        @Nullable String conversation,
        boolean counted) {

    static Sighting of(AnnotatedPost annotated, @Nullable String conversation) {
        Post post = annotated.post();
        Annotation annotation = annotated.annotation();
        String author = post.author();
        Symptom symptom = annotation.symptom();
        return new Sighting(
                post.created().getEpochSecond(),
                post.id(),
                Hash.of(author == null ? post.id() : author),
                countryOf(annotation),
                annotation.language(),
                symptom == null ? Symptom.UNSPECIFIED : symptom,
                weightOf(annotation),
                post.source(),
                annotation.services(),
                conversation,
                false);
    }

    Sighting withCounted(boolean isCounted) {
        return new Sighting(
                second, post, author, country, language, symptom, weight, source, services, conversation, isCounted);
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
