package panne.lexicon;

import org.jspecify.annotations.Nullable;
import panne.domain.Language;

/**
 * One way to call a service.
 *
 * @param text as folded by {@link Folding}
 * @param language the only language in which it means the service; null when in every language
 */
public record Name(String text, @Nullable Language language) {}
