package panne.domain;

import static java.util.Objects.requireNonNull;

/** A language by its ISO 639-1 code, or {@link #UNDETERMINED}. */
public record Language(String code) implements Comparable<Language> {
    /** The language of a post that nobody could tell. */
    public static final Language UNDETERMINED = new Language("und");

    public Language {
        requireNonNull(code, "code is null");
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("Language '" + code + "' is not an ISO 639 code such as 'fr'");
        }
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
