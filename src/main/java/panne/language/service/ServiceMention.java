package panne.language.service;

import panne.domain.Service;
import panne.language.text.Token;

/**
 * A service that a post is about, and where its text names it; the place is empty when no noun of its own does.
 *
 * @param end exclusive, in the folded text
 */
public record ServiceMention(Service service, int start, int end) {
    /** Whether a token begins within the noun that names it. */
    public boolean holds(Token token) {
        return token.start() >= start && token.start() < end;
    }
}
