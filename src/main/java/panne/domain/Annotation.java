package panne.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the language stage understood of a post.
 *
 * @param languageConfidence in [0, 1]
 * @param stanceConfidence in [0, 1]
 * @param services slugs from the catalogue that the post is about, in order of mention, without doubles
 * @param symptom null unless the stance is a witness's
 * @param placement null when the author's country cannot be told with confidence
 * @param copyOf id of the earlier post that this one nearly repeats, or null
 * @param automatic whether a machine seems to have written it
 * @param operator slug of the service whose operator's own account wrote it, or null: the account itself is not kept
 */
public record Annotation(
        Language language,
        double languageConfidence,
        Stance stance,
        double stanceConfidence,
        List<String> services,
        @Nullable Symptom symptom,
        @Nullable Placement placement,
        @Nullable String copyOf,
        boolean automatic,
        @Nullable String operator) {

    public Annotation {
        requireNonNull(language, "language is null");
        requireNonNull(stance, "stance is null");
        services = List.copyOf(services);
        if (stance.isWitness() != (symptom != null)) {
            throw new IllegalArgumentException(
                    "symptom " + symptom + " with stance " + stance + ": witnesses have one, others none");
        }
    }

    /** Of a post by an account that speaks for no service. */
    public Annotation(
            Language language,
            double languageConfidence,
            Stance stance,
            double stanceConfidence,
            List<String> services,
            @Nullable Symptom symptom,
            @Nullable Placement placement,
            @Nullable String copyOf,
            boolean automatic) {
        this(
                language,
                languageConfidence,
                stance,
                stanceConfidence,
                services,
                symptom,
                placement,
                copyOf,
                automatic,
                null);
    }

    public Annotation withMarks(@Nullable String original, boolean byMachine) {
        return new Annotation(
                language,
                languageConfidence,
                stance,
                stanceConfidence,
                services,
                symptom,
                placement,
                original,
                byMachine,
                operator);
    }

    public Annotation withOperator(@Nullable String slug) {
        return new Annotation(
                language,
                languageConfidence,
                stance,
                stanceConfidence,
                services,
                symptom,
                placement,
                copyOf,
                automatic,
                slug);
    }
}
