package panne.domain;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code, in capitals. */
public record Country(String code) implements Comparable<Country> {
    private static final Set<String> WITH_ARTICLE = Set.of("NL", "GB", "US", "PH", "AE", "DO", "CZ", "CD");

    public Country {
        requireNonNull(code, "code is null");
        if (!code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Country '" + code + "' is not an ISO 3166-1 code such as 'BE'");
        }
    }

    /** What it is called in English: {@code Netherlands}. */
    public String name() {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** The name as it stands in a sentence: {@code the Netherlands}. */
    public String nameInSentence() {
        return (WITH_ARTICLE.contains(code) ? "the " : "") + name();
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
