package panne.language.stance;

import org.jspecify.annotations.Nullable;
import panne.domain.Stance;
import panne.domain.Symptom;

/**
 * A reading with the right answers.
 *
 * @param symptom null unless the stance is a witness's
 */
public record TrainingSample(
        Reading reading, Stance stance, @Nullable Symptom symptom) {}
