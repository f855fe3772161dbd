package panne.language.country;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import panne.domain.Country;
import panne.domain.Language;

/** Where languages are spoken, after CLDR. */
final class Speakers {
    /** Their settlers called towns overseas like those at home. */
    private static final Set<Language> OF_SETTLERS =
            Stream.of("en", "es", "pt").map(Language::new).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PAIRS = Stream.of(Locale.getAvailableLocales())
            .map(locale -> pair(locale.getLanguage(), locale.getCountry()))
            .collect(Collectors.toUnmodifiableSet());

    private Speakers() {}

    /** Whether a town in the country is the one that a speaker of the language means, though others may be called alike. */
    static boolean vouchFor(Country country, Language language) {
        return !OF_SETTLERS.contains(language) && PAIRS.contains(pair(language.code(), country.code()));
    }

    private static String pair(String language, String country) {
        return language + "-" + country;
    }
}
