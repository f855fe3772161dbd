package panne.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import panne.domain.CountryShare;
import panne.domain.CurvePoint;
import panne.domain.DeclaredFixed;
import panne.domain.DurationRange;
import panne.domain.Evidence;
import panne.domain.HistoryRank;
import panne.domain.Incident;
import panne.domain.Precedents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Incidents as JSON, one line each, in the format that commands and the web promise: times in UTC, what is not known
 * {@code null}. The published figures are rounded for the eye; those on record are exact.
 */
public final class IncidentJson {
    static final JsonMapper MAPPER = new JsonMapper();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final IncidentJson PUBLISHED = new IncidentJson(IncidentJson::readable);
    private static final IncidentJson EXACT = new IncidentJson(IncidentJson::whole);

    private final DoubleFunction<JsonNode> figure;

    private IncidentJson(DoubleFunction<JsonNode> figure) {
        this.figure = figure;
    }

    /** The incident in one line. */
    public static String line(Incident incident) {
        return PUBLISHED.node(incident).toString();
    }

    /** The incident in one line, with its curve in the field {@code curve}. */
    public static String line(Incident incident, List<CurvePoint> curve) {
        ObjectNode node = PUBLISHED.node(incident);
        node.set("curve", array(curve, PUBLISHED::node));
        return node.toString();
    }

    static String exact(Incident incident) {
        return EXACT.node(incident).toString();
    }

    static String exact(List<CurvePoint> curve) {
        return array(curve, EXACT::node).toString();
    }

    private ObjectNode node(Incident incident) {
        ObjectNode node = NODES.objectNode();
        putLife(node, incident);
        putSize(node, incident);
        putCourse(node, incident);
        return node;
    }

    private static void putLife(ObjectNode node, Incident incident) {
        node.put("id", incident.id());
        node.set("services", strings(incident.services()));
        node.put("group", incident.group());
        node.put("state", incident.state().label());
        node.set("onset", time(incident.onset()));
        node.set("onsetLow", time(incident.onsetLow()));
        node.set("onsetHigh", time(incident.onsetHigh()));
        node.set("detected", time(incident.detected()));
        node.set("confirmed", time(incident.confirmed()));
        node.set("peak", time(incident.peak()));
        node.set("easing", time(incident.easing()));
        node.set("ended", time(incident.ended()));
    }

    private void putSize(ObjectNode node, Incident incident) {
        node.set("countedUntil", time(incident.countedUntil()));
        node.put("reports", incident.reports());
        node.put("authors", incident.authors());
        node.set("expected", figure.apply(incident.expected()));
        node.set("surprise", figure.apply(incident.surprise()));
        node.set("countries", array(incident.countries(), this::node));
        node.set("unlocatedShare", figure.apply(incident.unlocatedShare()));
        node.set(
                "symptoms",
                array(
                        incident.symptoms(),
                        symptom -> NODES.objectNode()
                                .put("symptom", symptom.symptom().label())
                                .put("reports", symptom.reports())
                                .set("share", figure.apply(symptom.share()))));
        node.set(
                "languages",
                array(
                        incident.languages(),
                        language -> NODES.objectNode()
                                .put("language", language.language().code())
                                .set("share", figure.apply(language.share()))));
    }

    private void putCourse(ObjectNode node, Incident incident) {
        node.set(
                "statement",
                nullable(
                        incident.statement(),
                        statement ->
                                NODES.objectNode().put("post", statement.post()).set("at", time(statement.at()))));
        node.set("declaredFixed", nullable(incident.declaredFixed(), IncidentJson::node));
        putPrecedents(node, incident.precedents());
        node.set("collateral", strings(incident.collateral()));
        node.set("examples", strings(incident.examples()));
        node.set(
                "causes",
                array(
                        incident.causes(),
                        cause -> NODES.objectNode()
                                .put("service", cause.service())
                                .set("share", figure.apply(cause.share()))));
        node.set("evidence", node(incident.evidence()));
    }

    private static ObjectNode node(DeclaredFixed word) {
        ObjectNode node = NODES.objectNode();
        node.put("post", word.post());
        node.set("at", time(word.at()));
        return node.put("reportsContinue", word.reportsContinue());
    }

    private static void putPrecedents(ObjectNode node, @Nullable Precedents past) {
        node.set("rank", nullable(past == null ? null : past.bySize(), IncidentJson::node));
        node.set("rankByLength", nullable(past == null ? null : past.byLength(), IncidentJson::node));
        node.set("twin", nullable(past == null ? null : past.twin(), StringNode::valueOf));
        node.set("durationRange", nullable(past == null ? null : past.durations(), IncidentJson::node));
    }

    private static ObjectNode node(HistoryRank rank) {
        return NODES.objectNode().put("of", rank.of()).put("place", rank.place());
    }

    private static ObjectNode node(DurationRange range) {
        return NODES.objectNode()
                .put("low", range.low().toString())
                .put("high", range.high().toString())
                .put("of", range.of());
    }

    private ObjectNode node(CountryShare share) {
        ObjectNode node = NODES.objectNode();
        node.put("country", share.country().code());
        node.put("reports", share.reports());
        node.set("share", figure.apply(share.share()));
        node.set("ratio", figure.apply(share.ratio()));
        node.set("ratioLow", figure.apply(share.ratioLow()));
        node.set("ratioHigh", figure.apply(share.ratioHigh()));
        node.put("state", share.state().label());
        node.set("easing", time(share.easing()));
        node.set("ended", time(share.ended()));
        return node;
    }

    private ObjectNode node(Evidence evidence) {
        ObjectNode node = NODES.objectNode();
        node.set("windowStart", time(evidence.windowStart()));
        node.put("window", evidence.window().toString());
        node.set("services", strings(evidence.services()));
        node.put(
                "country",
                evidence.country() == null ? null : evidence.country().code());
        node.put("reports", evidence.reports());
        node.put("observed", evidence.observed());
        node.set("expected", figure.apply(evidence.expected()));
        node.set("expectedHigh", figure.apply(evidence.expectedHigh()));
        node.set("surprise", figure.apply(evidence.surprise()));
        node.put("authors", evidence.authors());
        node.put("independent", evidence.independent());
        node.put("conversing", evidence.conversing());
        node.put("conversations", evidence.conversations());
        node.put("copiesDiscarded", evidence.copiesDiscarded());
        node.put("echoes", evidence.echoes());
        node.set("sources", strings(evidence.sources()));
        node.set("topAuthorShare", figure.apply(evidence.topAuthorShare()));
        node.set("topSourceShare", figure.apply(evidence.topSourceShare()));
        node.set("topLanguageShare", figure.apply(evidence.topLanguageShare()));
        node.put("baselineAge", evidence.baselineAge().toString());
        node.set("doubts", strings(evidence.doubts()));
        return node;
    }

    private ObjectNode node(CurvePoint point) {
        ObjectNode node = NODES.objectNode();
        node.set("start", time(point.start()));
        node.put("observed", point.observed());
        node.set("expected", figure.apply(point.expected()));
        node.set("expectedHigh", figure.apply(point.expectedHigh()));
        return node;
    }

    private static JsonNode time(@Nullable Instant time) {
        return nullable(time, instant -> StringNode.valueOf(instant.toString()));
    }

    private static <T> JsonNode nullable(@Nullable T value, Function<T, JsonNode> toNode) {
        return value == null ? NODES.nullNode() : toNode.apply(value);
    }

    private static ArrayNode strings(Collection<String> values) {
        return array(values, StringNode::valueOf);
    }

    private static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> toNode) {
        ArrayNode array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(toNode.apply(value)));
        return array;
    }

    /** Four significant digits, and no fewer than one decimal; JSON knows no infinity, so that becomes null. */
    private static JsonNode readable(double value) {
        if (!Double.isFinite(value)) {
            return NODES.nullNode();
        }
        BigDecimal rounded = Math.abs(value) >= 1000
                ? BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN)
                : BigDecimal.valueOf(value).round(new MathContext(4, RoundingMode.HALF_EVEN));
        return DoubleNode.valueOf(rounded.doubleValue());
    }

    private static JsonNode whole(double value) {
        return Double.isFinite(value) ? DoubleNode.valueOf(value) : StringNode.valueOf(Double.toString(value));
    }
}
