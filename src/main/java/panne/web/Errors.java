package panne.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import panne.index.QuerySyntaxException;
import panne.web.page.Trouble;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers failures with what went wrong and what to do about it: as a page to browsers, as JSON to programs. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String ANSWERED = "panne.error";

    private final TemplateEngine templates;

    Errors(TemplateEngine templates) {
        this.templates = templates;
    }

    void register(RoutesConfig routes) {
        routes.exception(
                BadQuestionException.class,
                (failure, context) -> tell(context, 400, String.valueOf(failure.getMessage()), failure.remedy()));
        routes.exception(
                NotThereException.class,
                (failure, context) -> tell(context, 404, String.valueOf(failure.getMessage()), failure.remedy()));
        routes.exception(
                QuerySyntaxException.class,
                (failure, context) -> answer(
                        context,
                        400,
                        error(String.valueOf(failure.getMessage()), "mend the query at that place")
                                .put("position", failure.position())));
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("Cannot answer {}", context.path(), failure);
            tell(context, 500, "The question could not be answered", "look into the log and at /health");
        });
        routes.error(405, this::refuse);
        routes.error(404, this::missing);
    }

    private void refuse(Context context) {
        context.header("Allow", "GET, HEAD");
        tell(context, 405, context.method() + " does nothing at " + context.path(), "ask with GET");
    }

    /** What an exception said already is not said again in fewer words. */
    private void missing(Context context) {
        if (context.attribute(ANSWERED) == null) {
            tell(context, 404, "Nothing is at " + context.path(), "start at / or /api/v1/incidents");
        }
    }

    private void tell(Context context, int status, String problem, String remedy) {
        context.attribute(ANSWERED, status);
        if (!isForPeople(context)) {
            answer(context, status, error(problem, remedy));
            return;
        }
        StringOutput html = new StringOutput();
        templates.render(
                "trouble.jte", new Trouble(title(status), sentence(problem), sentence(remedy), root(context)), html);
        context.status(status).html(html.toString());
    }

    private static boolean isForPeople(Context context) {
        String path = context.path();
        String accepted = context.header("Accept");
        boolean isForPrograms = path.startsWith("/api/") || path.equals("/health");
        return !isForPrograms && accepted != null && accepted.contains("text/html");
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "This cannot be asked";
            case 404 -> "Not found";
            case 405 -> "Nothing to do here";
            default -> "Something went wrong";
        };
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** {@code ../} for each folder that the path goes down: a proxy may serve the pages below a path of its own. */
    private static String root(Context context) {
        return "../".repeat((int)
                context.path().substring(1).chars().filter(sign -> sign == '/').count());
    }

    static ObjectNode error(String problem, String remedy) {
        return JsonNodeFactory.instance.objectNode().put("error", problem).put("remedy", remedy);
    }

    static void answer(Context context, int status, ObjectNode body) {
        context.status(status).contentType(Api.JSON).result(body + "\n");
    }
}
