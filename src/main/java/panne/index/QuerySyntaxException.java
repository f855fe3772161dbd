package panne.index;

import panne.domain.PanneException;

/** A query that cannot be understood: the message names the place and the remedy. */
public final class QuerySyntaxException extends PanneException {
    private final int position;

    /** @param position where in the query, counting characters from 1 */
    QuerySyntaxException(int position, String problem) {
        super("Query, character " + position + ": " + problem);
        this.position = position;
    }

    /** Where in the query the trouble starts, counting characters from 1. */
    public int position() {
        return position;
    }
}
