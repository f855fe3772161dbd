package panne.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import panne.domain.Counted;
import panne.domain.Durations;
import panne.domain.IncidentState;
import panne.index.QuerySyntaxException;
import panne.index.SearchRequest;
import panne.index.SearchResult;
import panne.store.RecordedIncident;
import panne.web.page.Card;
import panne.web.page.Overview;
import panne.web.page.Renewal;
import panne.web.page.SearchPage;

/** The answers for people. */
final class Pages {
    /** Read from the store for the past; what goes on, or never was sure, is among them and does not stand there. */
    private static final int MAX_READ = 100;

    private static final int MAX_CARDS = 25;

    private final Ledger ledger;
    private final TemplateEngine templates;
    private final ServiceNames names;
    private final CardWriter cards;
    private final HitWriter hits;
    private final Health health;

    Pages(Ledger ledger, TemplateEngine templates) {
        this.ledger = ledger;
        this.templates = templates;
        this.names = new ServiceNames(ledger.services());
        this.cards = new CardWriter(names);
        this.hits = new HitWriter(names);
        this.health = new Health(ledger);
    }

    void register(RoutesConfig routes) {
        Answers.at(routes, "/", this::overview);
        Answers.at(routes, "/incidents/{id}", this::incident);
        Answers.at(routes, "/search", this::search);
    }

    private void overview(Context context) {
        List<RecordedIncident> current = ledger.store().incidents().current();
        List<Card> past = ledger.store().incidents().since(Instant.EPOCH, MAX_READ).stream()
                .filter(recorded -> !isCurrent(recorded) && recorded.incident().confirmed() != null)
                .limit(MAX_CARDS)
                .map(cards::card)
                .toList();
        render(
                context,
                "overview.jte",
                new Overview(
                        headline(current),
                        standing(),
                        current.stream().noneMatch(Pages::isConfirmed),
                        renewal(context),
                        current.stream().map(cards::card).toList(),
                        past));
    }

    /** One incident under an address that stays. */
    private void incident(Context context) {
        String id = context.pathParam("id");
        RecordedIncident recorded = ledger.store()
                .incidents()
                .find(id)
                .orElseThrow(
                        () -> new NotThereException("No incident has the id " + id, "start at / for those on record"));
        Renewal renewal = isCurrent(recorded) ? renewal(context) : Renewal.NEVER;
        render(context, "incident.jte", Map.of("card", cards.card(recorded), "renewal", renewal));
    }

    /** Browsers load a page anew where it was read; who reads on, or is read to, holds it. */
    private static Renewal renewal(Context context) {
        return context.queryParam("hold") == null ? Renewal.EACH_MINUTE : Renewal.HELD;
    }

    private static boolean isCurrent(RecordedIncident recorded) {
        return recorded.incident().state() != IncidentState.ENDED;
    }

    private String headline(List<RecordedIncident> current) {
        List<RecordedIncident> sure =
                current.stream().filter(Pages::isConfirmed).toList();
        List<String> services = (sure.isEmpty() ? current : sure)
                .stream()
                        .flatMap(recorded -> recorded.incident().services().stream())
                        .distinct()
                        .toList();
        if (services.isEmpty()) {
            return "No service seems to be down";
        }
        String verb = sure.isEmpty() ? " may have trouble" : services.size() == 1 ? " has trouble" : " have trouble";
        return names.of(services) + verb;
    }

    private static boolean isConfirmed(RecordedIncident recorded) {
        return recorded.incident().state() != IncidentState.SUSPECTED;
    }

    /** What the answer rests on: silence alone is no health. */
    private String standing() {
        return health.lastPost()
                .map(last -> Counted.of(ledger.index().size(), "post", "posts") + " read, the newest from "
                        + Wording.moment(last)
                        + age(Duration.between(last, ledger.clock().instant())) + ".")
                .orElse("No post has been read yet, so nothing can be said.");
    }

    private static String age(Duration age) {
        return age.compareTo(Duration.ofMinutes(10)) < 0 ? "" : ", " + Durations.describe(age) + " ago";
    }

    private void search(Context context) {
        Parameters.requireReadable(context);
        String query = Question.query(context);
        try {
            SearchRequest request = Question.search(context);
            render(context, "search.jte", found(request, ledger.index().search(request)));
        } catch (QuerySyntaxException e) {
            context.status(400);
            render(context, "search.jte", misread(query, e));
        }
    }

    private SearchPage found(SearchRequest request, SearchResult result) {
        String outcome = Counted.of(result.total(), "post", "posts")
                + (result.total() > result.hits().size()
                        ? ", " + shown(request, result.hits().size())
                        : "");
        return new SearchPage(
                request.query(),
                outcome,
                "",
                "",
                result.hits().stream().map(hits::hit).toList(),
                older(request, result));
    }

    private static String shown(SearchRequest request, int hits) {
        return switch (request.order()) {
            case RELEVANCE -> "those " + hits + " that fit best:";
            case NEWEST ->
                request.before() == null
                        ? "the newest " + hits + " of them:"
                        : hits + " of them from "
                                + Wording.moment(request.before().created()) + " back:";
        };
    }

    /** Keeps the question, and goes on behind the last hit, whatever came meanwhile. */
    private static String older(SearchRequest request, SearchResult result) {
        return result.last() == null
                ? ""
                : "search?q=" + URLEncoder.encode(request.query(), StandardCharsets.UTF_8) + "&limit=" + request.limit()
                        + "&before=" + URLEncoder.encode(result.last().toString(), StandardCharsets.UTF_8);
    }

    private static SearchPage misread(String query, QuerySyntaxException failure) {
        String mark = query + "\n" + " ".repeat(Math.clamp(failure.position() - 1L, 0, query.length())) + "▲";
        return new SearchPage(
                query, "This query cannot be read.", String.valueOf(failure.getMessage()), mark, List.of(), "");
    }

    private void render(Context context, String template, Object page) {
        render(context, template, Map.of("page", page));
    }

    private void render(Context context, String template, Map<String, Object> parts) {
        StringOutput html = new StringOutput();
        templates.render(template, parts, html);
        context.html(html.toString());
    }
}
