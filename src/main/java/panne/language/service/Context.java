package panne.language.service;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import panne.domain.Country;
import panne.domain.Language;
import panne.language.phrase.CueHit;
import panne.language.text.PreparedText;
import panne.language.text.Token;

/**
 * All that helps to decide what a mention means.
 *
 * @param country where the author is, null when unknown
 */
record Context(
        PreparedText text, Language language, @Nullable Country country, List<CueHit> cues, Set<String> words) {

    static Context of(PreparedText text, Language language, @Nullable Country country, List<CueHit> cues) {
        Set<String> words = text.tokens().stream().map(Token::text).collect(Collectors.toSet());
        return new Context(text, language, country, cues, words);
    }
}
