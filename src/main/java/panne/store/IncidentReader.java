package panne.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import panne.domain.Cause;
import panne.domain.Country;
import panne.domain.CountryShare;
import panne.domain.CurvePoint;
import panne.domain.DeclaredFixed;
import panne.domain.DurationRange;
import panne.domain.Evidence;
import panne.domain.HistoryRank;
import panne.domain.Incident;
import panne.domain.IncidentState;
import panne.domain.Language;
import panne.domain.LanguageShare;
import panne.domain.OfficialWord;
import panne.domain.Precedents;
import panne.domain.Symptom;
import panne.domain.SymptomShare;
import tools.jackson.databind.JsonNode;

/** Reads incidents back from JSON. Fields that an older version did not write are filled from those that it did. */
final class IncidentReader {
    private final JsonNode root;

    private IncidentReader(JsonNode root) {
        this.root = root;
    }

    static Incident incident(String json) {
        return new IncidentReader(IncidentJson.MAPPER.readTree(json)).incident();
    }

    static List<CurvePoint> curve(String json) {
        return IncidentJson.MAPPER
                .readTree(json)
                .valueStream()
                .map(point -> new CurvePoint(
                        Instant.parse(point.required("start").asString()),
                        point.required("observed").asLong(),
                        figure(point, "expected", 0),
                        figure(point, "expectedHigh", 0)))
                .toList();
    }

    private Incident incident() {
        return new Incident(
                root.required("id").asString(),
                strings(root, "services"),
                root.required("group").asString(),
                IncidentState.ofLabel(root.required("state").asString()),
                time("onset"),
                time("onsetLow"),
                time("onsetHigh"),
                time("detected"),
                timeOrNull(root, "confirmed"),
                time("peak"),
                timeOrNull(root, "easing"),
                timeOrNull(root, "ended"),
                timeOrNull(root, "countedUntil"),
                count(root, "reports"),
                count(root, "authors"),
                figure(root, "expected", 0),
                figure(root, "surprise", 0),
                list(root, "countries", this::country),
                figure(root, "unlocatedShare", 0),
                list(root, "symptoms", IncidentReader::symptom),
                list(root, "languages", IncidentReader::language),
                orNull(
                        "statement",
                        node -> new OfficialWord(
                                node.required("post").asString(),
                                Instant.parse(node.required("at").asString()))),
                orNull("declaredFixed", IncidentReader::declaredFixed),
                orNull("rank", this::precedents),
                strings(root, "collateral"),
                list(root, "causes", node -> new Cause(node.required("service").asString(), figure(node, "share", 0))),
                strings(root, "examples"),
                evidence(root.path("evidence")));
    }

    private static DeclaredFixed declaredFixed(JsonNode node) {
        return new DeclaredFixed(
                node.required("post").asString(),
                Instant.parse(node.required("at").asString()),
                node.path("reportsContinue").asBoolean(false));
    }

    private Precedents precedents(JsonNode rank) {
        return new Precedents(
                rank(rank),
                orNull("rankByLength", IncidentReader::rank),
                orNull("twin", JsonNode::asString),
                orNull(
                        "durationRange",
                        node -> new DurationRange(
                                Duration.parse(node.required("low").asString()),
                                Duration.parse(node.required("high").asString()),
                                node.required("of").asInt())));
    }

    private static HistoryRank rank(JsonNode node) {
        return new HistoryRank(
                node.required("of").asInt(), node.required("place").asInt());
    }

    private CountryShare country(JsonNode node) {
        double ratio = figure(node, "ratio", 0);
        return new CountryShare(
                new Country(node.required("country").asString()),
                count(node, "reports"),
                figure(node, "share", 0),
                ratio,
                figure(node, "ratioLow", ratio),
                figure(node, "ratioHigh", ratio),
                IncidentState.ofLabel(
                        node.path("state").asString(root.required("state").asString())),
                timeOrNull(node, "easing"),
                timeOrNull(node, "ended"));
    }

    private Evidence evidence(JsonNode node) {
        Duration sinceOnset = Duration.between(time("onset"), time("detected"));
        return new Evidence(
                Optional.ofNullable(timeOrNull(node, "windowStart")).orElseGet(() -> time("onset")),
                Duration.parse(node.path("window").asString(sinceOnset.toString())),
                node.has("services")
                        ? strings(node, "services")
                        : strings(root, "services").subList(0, 1),
                node.hasNonNull("country") ? new Country(node.path("country").asString()) : null,
                node.path("reports").asLong(node.path("observed").asLong(count(root, "reports"))),
                node.path("observed").asLong(count(root, "reports")),
                figure(node, "expected", figure(root, "expected", 0)),
                figure(node, "expectedHigh", figure(root, "expected", 0)),
                figure(node, "surprise", figure(root, "surprise", 0)),
                node.path("authors").asLong(count(root, "authors")),
                node.path("independent").asLong(node.path("observed").asLong(count(root, "reports"))),
                count(node, "conversing"),
                count(node, "conversations"),
                count(node, "copiesDiscarded"),
                count(node, "echoes"),
                strings(node, "sources"),
                figure(node, "topAuthorShare", 0),
                figure(node, "topSourceShare", 0),
                figure(node, "topLanguageShare", 0),
                Duration.parse(node.path("baselineAge").asString("PT0S")),
                strings(node, "doubts"));
    }

    private static SymptomShare symptom(JsonNode node) {
        return new SymptomShare(
                Symptom.ofLabel(node.required("symptom").asString()), count(node, "reports"), figure(node, "share", 0));
    }

    private static LanguageShare language(JsonNode node) {
        return new LanguageShare(new Language(node.required("language").asString()), figure(node, "share", 0));
    }

    private Instant time(String name) {
        return Instant.parse(root.required(name).asString());
    }

    private static @Nullable Instant timeOrNull(JsonNode node, String name) {
        return node.hasNonNull(name) ? Instant.parse(node.path(name).asString()) : null;
    }

    private <T> @Nullable T orNull(String name, Function<JsonNode, T> read) {
        return root.hasNonNull(name) ? read.apply(root.path(name)) : null;
    }

    private static long count(JsonNode node, String name) {
        return node.path(name).asLong(0);
    }

    /** A number, or a word such as {@code Infinity} that JSON has no number for. */
    private static double figure(JsonNode node, String name, double missing) {
        JsonNode value = node.path(name);
        return value.isString() ? Double.parseDouble(value.asString()) : value.asDouble(missing);
    }

    private static List<String> strings(JsonNode node, String name) {
        return list(node, name, JsonNode::asString);
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        return node.path(name).valueStream().map(read).toList();
    }
}
