package panne.language.country;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import panne.domain.Country;
import panne.domain.CountryEvidence;
import panne.domain.Placement;
import panne.language.text.PreparedText;
import panne.language.text.Token;

/** Finds the place that a witness says to be in: {@code ici à Bruxelles}, {@code no power in Queens}. */
final class TextPlaces {
    private static final Set<String> LOCATIVES = Set.of(
            "in", "near", "at", "around", "here", "a", "en", "dans", "sur", "vers", "ici", "desde", "aus", "bei",
            "hier", "te", "rond", "qui", "em", "no", "na", "aqui", "w", "we", "di", "i", "sud", "nord", "в", "во", "на",
            "في", "ب");
    private static final int LONGEST_NAME = 3;
    private static final double CONFIDENCE = 0.95;
    private final Gazetteer gazetteer;

    TextPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Optional<Placement> find(PreparedText text) {
        List<Token> tokens = text.tokens();
        Country found = null;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (LOCATIVES.contains(tokens.get(i).text())) {
                Optional<Country> country = placeAt(text, tokens, i + 1);
                if (country.isPresent() && found != null && !country.get().equals(found)) {
                    return Optional.empty();
                }
                found = country.orElse(found);
            }
        }
        return Optional.ofNullable(found).map(country -> new Placement(country, CONFIDENCE, CountryEvidence.TEXT));
    }

    private Optional<Country> placeAt(PreparedText text, List<Token> tokens, int first) {
        for (int length = Math.min(LONGEST_NAME, tokens.size() - first); length > 0; length--) {
            int start = tokens.get(first).start();
            int end = tokens.get(first + length - 1).end();
            String name = text.folded().substring(start, end);
            Optional<Sense> sense = gazetteer.find(name).filter(Sense::isClear);
            if (sense.isPresent() && text.isCapital(start) && isNotable(name, sense.get())) {
                return Optional.of(sense.get().countries().iterator().next());
            }
        }
        return Optional.empty();
    }

    private boolean isNotable(String name, Sense sense) {
        return name.length() > 3 && (sense.kind() != Sense.Kind.CITY || gazetteer.isLargeCity(name));
    }
}
