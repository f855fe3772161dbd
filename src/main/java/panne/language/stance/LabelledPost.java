package panne.language.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Language;
import panne.domain.Stance;
import panne.domain.Symptom;

/**
 * A post with what a person says about it.
 *
 * @param symptom null unless the stance is a witness's
 */
public record LabelledPost(
        Language language, Stance stance, @Nullable Symptom symptom, List<String> services, String text) {
    public LabelledPost {
        services = List.copyOf(services);
    }
}
