package panne.source.format;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A way of writing posts in JSON that is not Panne's own. */
interface Shape {
    boolean recognises(JsonNode value);

    /** The posts in a value; none when it is something else that the network writes, such as a like. */
    Stream<Element> elements(JsonNode value);

    /**
     * One post inside a value.
     *
     * @param where tells it from its neighbours in messages; empty when it is alone
     */
    record Element(String where, Reading reading) {}

    /** Reads one post; what cannot be taken is refused by exception, and its neighbours are none the worse. */
    interface Reading {
        Draft read();
    }
}
