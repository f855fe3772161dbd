package panne.simulate;

import static java.util.Objects.requireNonNull;

import java.util.List;
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

/**
 * A post of a scenario with what is true of it.
 *
 * @param services slugs that it is about
 * @param symptom null unless the stance is a witness's
 * @param country where its author is, whether the post tells or not
 * @param located whether the post tells
 * @param copyOf id of the post whose words it repeats, or null
 * @param operator slug of the service whose operator announces it, or null
 */
public record ScriptedPost(
        Post post,
        Stance stance,
        @Nullable Symptom symptom,
        List<String> services,
        Language language,
        Country country,
        boolean located,
        @Nullable String copyOf,
        boolean automatic,
        @Nullable String operator) {
    public ScriptedPost {
        requireNonNull(post, "post is null");
        requireNonNull(stance, "stance is null");
        services = List.copyOf(services);
    }

    /** The post as a reader without fault would annotate it. */
    public AnnotatedPost annotated() {
        Placement placement = located ? new Placement(country, 1, CountryEvidence.LOCATION) : null;
        return new AnnotatedPost(
                post,
                new Annotation(language, 1, stance, 1, services, symptom, placement, copyOf, automatic, operator));
    }
}
