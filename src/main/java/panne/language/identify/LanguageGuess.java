package panne.language.identify;

import panne.domain.Language;

/**
 * A language and how sure it is.
 *
 * @param confidence in [0, 1]
 */
public record LanguageGuess(Language language, double confidence) {
    static final LanguageGuess NONE = new LanguageGuess(Language.UNDETERMINED, 0);
}
