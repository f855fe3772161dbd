package panne.web;

import java.util.List;
import java.util.Locale;
import panne.index.Count;
import panne.index.CountRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts as JSON, with the columns that the command line prints. */
final class CountsJson {
    private static final int MAX_COUNTS = 10_000;

    private CountsJson() {}

    static ObjectNode answer(CountRequest request, List<Count> counts) {
        if (counts.size() > MAX_COUNTS) {
            throw new BadQuestionException(
                    "the answer has " + counts.size() + " counts, more than " + MAX_COUNTS,
                    "give a longer interval, or since: and until: in q");
        }
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("query", request.query())
                .put("interval", request.interval().toString());
        ArrayNode rows = answer.putArray("counts");
        counts.forEach(count -> rows.add(row(request, count)));
        return answer;
    }

    private static ObjectNode row(CountRequest request, Count count) {
        ObjectNode row =
                JsonNodeFactory.instance.objectNode().put("start", count.start().toString());
        CountRequest.Group group = request.group();
        if (group != null) {
            row.put(group.name().toLowerCase(Locale.ROOT), count.value());
        }
        return row.put("posts", count.posts()).put("authors", count.authors());
    }
}
