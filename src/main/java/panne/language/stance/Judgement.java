package panne.language.stance;

import org.jspecify.annotations.Nullable;
import panne.domain.Stance;
import panne.domain.Symptom;

/**
 * What the author of a post does in it.
 *
 * @param confidence calibrated chance that the stance is right
 * @param symptom null unless the stance is a witness's
 */
public record Judgement(
        Stance stance, double confidence, @Nullable Symptom symptom) {}
