package panne.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Strict access to the keys of one YAML mapping: what is missing, unknown or of the wrong shape becomes a problem. */
final class Fields {
    private final YamlNode.Mapping mapping;
    private final Problems problems;

    Fields(YamlNode.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    String place() {
        return mapping.place();
    }

    /** Complains about every key outside {@code known} and every key of {@code required} that is missing. */
    void expect(Set<String> known, Set<String> required) {
        for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                problems.add(
                        entry.getValue().place(),
                        "unknown key '" + entry.getKey() + "'; use one of " + String.join(", ", known));
            }
        }
        for (String key : required) {
            if (!mapping.entries().containsKey(key)) {
                problems.add(place(), "key '" + key + "' is missing; add it");
            }
        }
    }

    String text(String key) {
        YamlNode node = mapping.entries().get(key);
        if (node instanceof YamlNode.Scalar scalar && !scalar.value().isBlank()) {
            return scalar.value().strip();
        }
        if (node != null) {
            problems.add(node.place(), "'" + key + "' must be a text; write one");
        }
        return "";
    }

    List<String> texts(String key) {
        return texts(key, mapping.entries().get(key));
    }

    /** Lists of texts by the keys of a nested mapping. */
    Map<String, List<String>> textsByKey(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        YamlNode node = mapping.entries().get(key);
        if (node instanceof YamlNode.Mapping nested) {
            nested.entries().forEach((name, list) -> lists.put(name, texts(name, list)));
        } else if (node != null && !isEmpty(node)) {
            problems.add(node.place(), "'" + key + "' must hold lists by language; write {any: [...]}");
        }
        return lists;
    }

    private List<String> texts(String key, @Nullable YamlNode node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar && !scalar.value().isBlank()) {
                    texts.add(scalar.value().strip());
                } else {
                    problems.add(item.place(), "'" + key + "' holds something that is no text; quote it or remove it");
                }
            }
        } else if (node != null && !isEmpty(node)) {
            problems.add(node.place(), "'" + key + "' must be a list; write [a, b]");
        }
        return texts;
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.value().isEmpty();
    }
}
