package panne.app.export;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a data set.
 *
 * @param type of its values
 * @param value takes it out of a row; null where the row has none
 */
record Column(String name, Type type, boolean optional, Function<Row, @Nullable Object> value) {
    /** What a column holds. */
    enum Type {
        TEXT,
        TIME,
        NUMBER,
        TRUTH,
        /** Several texts, which flat formats separate by spaces. */
        TEXTS
    }

    /** All columns, in the order in which every format has them. */
    static final List<Column> ALL = List.of(
            text("id", false, Row::id),
            text("source", false, Row::source),
            new Column("created", Type.TIME, false, Row::created),
            text("text", true, Row::text),
            text("author", true, Row::author),
            text("location", true, Row::location),
            text("url", true, Row::url),
            text("repostOf", true, Row::repostOf),
            text("replyTo", true, Row::replyTo),
            text("language", false, Row::language),
            new Column("languageConfidence", Type.NUMBER, false, Row::languageConfidence),
            text("stance", false, Row::stance),
            new Column("stanceConfidence", Type.NUMBER, false, Row::stanceConfidence),
            new Column("services", Type.TEXTS, false, Row::services),
            text("symptom", true, Row::symptom),
            text("country", true, Row::country),
            new Column("countryConfidence", Type.NUMBER, true, Row::countryConfidence),
            text("countryEvidence", true, Row::countryEvidence),
            text("copyOf", true, Row::copyOf),
            new Column("automatic", Type.TRUTH, false, Row::automatic),
            text("operator", true, Row::operator));

    private static Column text(String name, boolean optional, Function<Row, @Nullable Object> value) {
        return new Column(name, Type.TEXT, optional, value);
    }

    /** What a format makes of the type. */
    String typeIn(Format format) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "number";
            case TRUTH -> "true or false";
            case TIME -> format == Format.PARQUET ? "time, milliseconds in UTC" : "time, ISO 8601 in UTC";
            case TEXTS -> format == Format.NDJSON ? "array of texts" : "texts separated by spaces";
        };
    }

    /** The value as text; empty where there is none. */
    String textOf(Row row) {
        Object held = value.apply(row);
        return held == null ? "" : type == Type.TEXTS ? joined(held) : held.toString();
    }

    /** Texts in one. */
    static String joined(Object texts) {
        return String.join(" ", textsOf(texts));
    }

    @SuppressWarnings("unchecked")
    static List<String> textsOf(Object texts) {
        return (List<String>) texts;
    }
}
