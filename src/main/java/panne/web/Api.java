package panne.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import panne.index.CountRequest;
import panne.index.SearchRequest;
import panne.index.SearchResult;
import panne.store.IncidentJson;
import panne.store.RecordedIncident;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers for programs. */
final class Api {
    static final String JSON = "application/json; charset=utf-8";

    private static final int MAX_INCIDENTS = 1000;

    private final Ledger ledger;
    private final Health health;

    Api(Ledger ledger) {
        this.ledger = ledger;
        this.health = new Health(ledger);
    }

    void register(RoutesConfig routes) {
        Answers.at(routes, "/api/v1/incidents", this::incidents);
        Answers.at(routes, "/api/v1/incidents/{id}", this::incident);
        Answers.at(routes, "/api/v1/search", this::search);
        Answers.at(routes, "/api/v1/counts", this::counts);
        Answers.at(routes, "/health", this::health);
    }

    private void incidents(Context context) {
        Parameters.requireOnly(context, "since", "limit");
        List<RecordedIncident> incidents = ledger.store()
                .incidents()
                .since(Question.since(context).orElse(Instant.EPOCH), Question.limit(context, MAX_INCIDENTS));
        context.contentType(JSON)
                .result(incidents.stream()
                        .map(recorded -> IncidentJson.line(recorded.incident()))
                        .collect(Collectors.joining(",\n", "{\"incidents\":[\n", "\n]}\n")));
    }

    private void incident(Context context) {
        Parameters.requireOnly(context);
        String id = context.pathParam("id");
        RecordedIncident recorded = ledger.store()
                .incidents()
                .find(id)
                .orElseThrow(() -> new NotThereException(
                        "No incident has the id " + id, "ask /api/v1/incidents for those on record"));
        context.contentType(JSON).result(IncidentJson.line(recorded.incident(), recorded.curve()) + "\n");
    }

    private void search(Context context) {
        Parameters.requireOnly(context, "q", "limit", "sort", "before");
        SearchRequest request = Question.search(context);
        SearchResult result = ledger.index().search(request);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("query", request.query())
                .put("total", result.total())
                .put("older", result.last() == null ? null : result.last().toString());
        answer.set(
                "hits",
                JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(result.hits().stream().map(PostJson::node).toList()));
        context.contentType(JSON).result(answer + "\n");
    }

    private void counts(Context context) {
        Parameters.requireOnly(context, "q", "interval", "by");
        CountRequest request = Question.counts(context);
        context.contentType(JSON)
                .result(CountsJson.answer(request, ledger.index().counts(request)) + "\n");
    }

    private void health(Context context) {
        Parameters.requireOnly(context);
        Health.Finding found = health.examine();
        context.status(found.isGood() ? 200 : 503).contentType(JSON).result(found.report() + "\n");
    }
}
