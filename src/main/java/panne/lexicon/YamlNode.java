package panne.lexicon;

import java.util.List;
import java.util.Map;

/** A value in a YAML file that knows its place, so that a mistake can be pointed at. */
public sealed interface YamlNode {
    /** Where it stands: {@code services/messaging.yaml:17}. */
    String place();

    /** A text, number or truth value, as written; empty for null. */
    record Scalar(String place, String value) implements YamlNode {}

    /** A list of values. */
    record Sequence(String place, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Values by key, in the order of the file. */
    record Mapping(String place, Map<String, YamlNode> entries) implements YamlNode {}
}
