package panne.index;

/**
 * A piece of a query.
 *
 * @param text the word, the inside of the quotes, or the field's name
 * @param value the field's value or the distance of NEAR, else empty
 * @param position where it starts, counting from 1
 */
record QueryToken(Kind kind, String text, String value, int position) {
    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        NEAR,
        END
    }

    /** Where the value of a field starts. */
    int valuePosition() {
        return position + text.length() + 1;
    }
}
