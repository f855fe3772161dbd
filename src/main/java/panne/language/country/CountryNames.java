package panne.language.country;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import panne.domain.Country;
import panne.lexicon.Folding;

/** The names of countries in the languages of the world, after CLDR. */
final class CountryNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "es", "de", "nl", "it", "pt", "id", "tr", "pl", "ar", "hi", "ru", "ja", "sv", "ca", "da", "no",
            "fi", "cs", "sk", "ro", "hu", "hr", "sr", "sl", "el", "he", "fa", "ko", "zh", "th", "vi", "uk", "bg", "ms",
            "sw", "af", "et", "lv", "lt", "eu", "gl", "fil", "bn", "ta", "ur");
    private final Map<String, Country> byName = new HashMap<>();

    CountryNames() {
        for (String code : Locale.getISOCountries()) {
            for (String language : LANGUAGES) {
                String name = new ULocale("und", code).getDisplayCountry(new ULocale(language));
                byName.putIfAbsent(Folding.fold(name), new Country(code));
            }
        }
    }

    Optional<Country> find(String folded) {
        return Optional.ofNullable(byName.get(folded));
    }
}
