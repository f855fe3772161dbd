package panne.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Stance;
import panne.domain.Symptom;

/**
 * What a reader found in a post.
 *
 * @param id of the post
 * @param symptom null unless the stance is a witness's
 * @param services null when the reader could not tell
 * @param country null when the reader could not tell
 * @param countryJudged whether the reader looked for a country at all
 */
record PostLabel(
        String id,
        Stance stance,
        @Nullable Symptom symptom,
        @Nullable List<String> services,
        @Nullable Country country,
        boolean countryJudged) {}
