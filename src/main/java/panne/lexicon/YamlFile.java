package panne.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import panne.domain.PanneException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a YAML file into nodes that know their lines; a key that stands twice is an error. */
public final class YamlFile {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path path;
    private final JsonParser parser;

    private YamlFile(Path path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    /**
     * Reads the first document of a file; an empty file is an empty mapping.
     *
     * @throws PanneException naming the place when the file cannot be read or is no YAML
     */
    public static YamlNode read(Path path) {
        if (!Files.isReadable(path)) {
            throw new PanneException(path + ": cannot be read; check that it exists and its permissions");
        }
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), path)) {
            YamlFile file = new YamlFile(path, parser);
            return parser.nextToken() == null ? new YamlNode.Mapping(path + ":1", Map.of()) : file.node();
        } catch (JacksonException e) {
            throw new PanneException(
                    path + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage() + "; mend the YAML here",
                    e);
        }
    }

    private YamlNode node() {
        String place = path + ":" + parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return new YamlNode.Mapping(place, entries());
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return new YamlNode.Sequence(place, items());
        }
        return new YamlNode.Scalar(place, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, node());
        }
        return Collections.unmodifiableMap(entries);
    }

    private List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return items;
    }
}
