package panne.domain;

import static java.util.Objects.requireNonNull;

/** A country by its ISO 3166-1 alpha-2 code, in capitals. */
public record Country(String code) implements Comparable<Country> {
    public Country {
        requireNonNull(code, "code is null");
        if (!code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Country '" + code + "' is not an ISO 3166-1 code such as 'BE'");
        }
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
