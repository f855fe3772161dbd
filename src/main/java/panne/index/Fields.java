package panne.index;

/** The names of the index's fields, and the words that stand for "has no such value". */
final class Fields {
    static final String ID = "id";
    static final String CREATED = "created";
    static final String ARRIVAL = "arrival";
    static final String REACHED = "reached";
    static final String BROUGHT_BY = "broughtBy";
    static final String ANSWERED = "answered";
    static final String AUTHOR = "author";
    static final String WITNESS = "witness";
    static final String SERVICE = "service";
    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";
    static final String SYMPTOM = "symptom";
    static final String STANCE = "stance";
    static final String SOURCE = "source";
    static final String TRAIT = "is";
    static final String TEXT = "text";
    static final String CONTENT = "content";

    /** Matches posts that have no service, country, symptom or author. */
    static final String NONE = "none";

    /** Longer values are indexed by their head: Lucene refuses terms beyond 32 KB. */
    private static final int LONGEST_TERM = 1000;

    private Fields() {}

    static String term(String value) {
        return value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM);
    }
}
