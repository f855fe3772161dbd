package panne.domain;

import java.util.Locale;

/** What a post's country was told from, strongest first. */
public enum CountryEvidence {
    /** The network's own tag. */
    TAG,
    /** The author's profile location. */
    LOCATION,
    /** A place named in the text as where the author is. */
    TEXT,
    /** A national service that the author uses. */
    SERVICE,
    /** A language that is spoken in one country. */
    LANGUAGE;

    /** The name in files, queries and answers: {@code location}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CountryEvidence ofLabel(String label) {
        return Labels.find(values(), CountryEvidence::label, label, "country evidence");
    }
}
