package panne.language.stance;

import java.util.List;
import java.util.Set;
import panne.domain.Language;
import panne.language.phrase.CueHit;
import panne.language.service.ServiceMention;
import panne.language.text.PreparedText;
import panne.language.text.Token;

/** Everything read from a post before its stance is judged. */
public record Reading(PreparedText text, Language language, List<ServiceMention> services, List<CueHit> cues) {
    private static final Set<String> SAYING = Set.of("?", "!", "؟");

    public Reading {
        services = List.copyOf(services);
        cues = List.copyOf(cues);
    }

    /** Whether it holds a word besides the names of services and accounts, a hashtag, or a question or exclamation mark. */
    boolean saysAnything() {
        return !text.hashtags().isEmpty()
                || text.tokens().stream()
                        .anyMatch(token -> token.isWord() ? !isName(token) : SAYING.contains(token.text()));
    }

    /** Whether it names a service, or holds a phrase of failure. */
    boolean namesServiceOrFailure() {
        return !services.isEmpty() || cues.stream().anyMatch(hit -> hit.cue().isFailure());
    }

    private boolean isName(Token token) {
        return services.stream().anyMatch(named -> named.holds(token));
    }
}
