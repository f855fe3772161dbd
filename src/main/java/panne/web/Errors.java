package panne.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.index.QuerySyntaxException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers failures with what went wrong and what to do about it, as JSON. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    void register(RoutesConfig routes) {
        routes.exception(
                BadQuestionException.class,
                (failure, context) ->
                        answer(context, 400, error(String.valueOf(failure.getMessage()), failure.remedy())));
        routes.exception(
                QuerySyntaxException.class,
                (failure, context) -> answer(
                        context,
                        400,
                        error(String.valueOf(failure.getMessage()), "mend the query at that place")
                                .put("position", failure.position())));
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("Cannot answer {}", context.path(), failure);
            answer(context, 500, error("The question could not be answered", "look into the log and at /health"));
        });
        routes.error(
                405,
                context -> answer(
                        context.header("Allow", "GET, HEAD"),
                        405,
                        error(context.method() + " does nothing at " + context.path(), "ask with GET")));
        routes.error(404, context -> {
            if (context.result() == null || !isJson(context)) {
                answer(context, 404, error("Nothing is at " + context.path(), "start at / or /api/v1/incidents"));
            }
        });
    }

    static ObjectNode error(String problem, String remedy) {
        return JsonNodeFactory.instance.objectNode().put("error", problem).put("remedy", remedy);
    }

    static void answer(Context context, int status, ObjectNode body) {
        context.status(status).contentType(Api.JSON).result(body + "\n");
    }

    private static boolean isJson(Context context) {
        String type = context.res().getContentType();
        return type != null && type.startsWith("application/json");
    }
}
