package panne.language.model;

import panne.domain.Language;

/**
 * An answer of a model that had not seen the example, beside the right one.
 *
 * @param confidence of the answer, in [0, 1]
 */
public record Prediction(Language language, String expected, String predicted, double confidence) {
    public boolean isRight() {
        return expected.equals(predicted);
    }
}
