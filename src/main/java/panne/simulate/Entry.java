package panne.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import panne.domain.Durations;
import panne.domain.PanneException;
import panne.lexicon.YamlNode;

/** A mapping of a scenario file whose values are asked for by type; a key that nobody asked for is a mistake. */
final class Entry {
    private final String place;
    private final Map<String, YamlNode> values;
    private final Set<String> asked = new LinkedHashSet<>();

    private Entry(String place, Map<String, YamlNode> values) {
        this.place = place;
        this.values = values;
    }

    static Entry of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Entry(mapping.place(), mapping.entries());
        }
        throw new PanneException(node.place() + ": write keys and values here");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** All keys in order, all taken as asked for. */
    Set<String> keys() {
        asked.addAll(values.keySet());
        return values.keySet();
    }

    Entry entry(String key) {
        return of(node(key));
    }

    List<Entry> entries(String key) {
        return items(key).stream().map(Entry::of).toList();
    }

    String text(String key) {
        return scalar(node(key));
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    List<String> texts(String key) {
        return items(key).stream().map(Entry::scalar).toList();
    }

    double number(String key) {
        return number(node(key));
    }

    double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    Instant time(String key) {
        try {
            return Instant.parse(text(key));
        } catch (DateTimeParseException e) {
            throw wrong(node(key), "is no time such as 2022-10-25T07:17:00Z", e);
        }
    }

    Duration span(String key) {
        return span(node(key), text(key));
    }

    /** Numbers by a key that means something: {@code {BE: 2, NL: 3}}. */
    <T> SequencedMap<T, Double> numbers(String key, Function<String, T> reading) {
        SequencedMap<T, Double> numbers = new LinkedHashMap<>();
        Entry entry = entry(key);
        for (String name : entry.keys()) {
            numbers.put(entry.read(name, reading), entry.number(name));
        }
        return numbers;
    }

    private <T> T read(String name, Function<String, T> reading) {
        try {
            return reading.apply(name);
        } catch (IllegalArgumentException e) {
            throw new PanneException(node(name).place() + ": " + e.getMessage(), e);
        }
    }

    /** Must be called last: complains of keys that nobody asked for. */
    void done() {
        for (Map.Entry<String, YamlNode> value : values.entrySet()) {
            if (!asked.contains(value.getKey())) {
                throw new PanneException(value.getValue().place() + ": key '" + value.getKey()
                        + "' is unknown here; known are " + String.join(", ", asked));
            }
        }
    }

    String place() {
        return place;
    }

    private YamlNode node(String key) {
        asked.add(key);
        YamlNode node = values.get(key);
        if (node == null) {
            throw new PanneException(place + ": key '" + key + "' is missing; add it");
        }
        return node;
    }

    private List<YamlNode> items(String key) {
        asked.add(key);
        if (!has(key)) {
            return List.of();
        }
        if (node(key) instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw wrong(node(key), "is no list; write [a, b]", null);
    }

    private static String scalar(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.value();
        }
        throw wrong(node, "is no plain value", null);
    }

    private static double number(YamlNode node) {
        try {
            return Double.parseDouble(scalar(node));
        } catch (NumberFormatException e) {
            throw wrong(node, "is no number", e);
        }
    }

    static Duration span(YamlNode node, String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(node, "is no span such as 5m", e);
        }
    }

    /** Values by span: {@code {0m: 0, 10m: 1}}. */
    Map<Duration, Double> steps(String key) {
        Map<Duration, Double> steps = new LinkedHashMap<>();
        Entry entry = entry(key);
        for (String span : entry.keys()) {
            steps.put(span(entry.node(span), span), entry.number(span));
        }
        return steps;
    }

    private static PanneException wrong(YamlNode node, String trouble, @Nullable Throwable cause) {
        String value = node instanceof YamlNode.Scalar scalar ? "'" + scalar.value() + "' " : "this ";
        String message = node.place() + ": " + value + trouble;
        return cause == null ? new PanneException(message) : new PanneException(message, cause);
    }
}
