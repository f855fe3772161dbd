package panne.app.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import panne.domain.Durations;
import panne.lexicon.YamlNode;

/**
 * The keys below one point of the tree. Every read names a key and its default; a value that does not fit becomes a
 * problem and the default stands in, so that all problems come to light together.
 */
final class Section {
    private final String path;
    private final String place;
    private final Map<String, YamlNode> entries;
    private final ReadContext context;
    private final Set<String> known = new HashSet<>();

    Section(String path, YamlNode.Mapping mapping, ReadContext context) {
        this.path = path;
        this.place = mapping.place();
        this.entries = mapping.entries();
        this.context = context;
    }

    Section section(String key) {
        known.add(key);
        YamlNode node = entries.get(key);
        if (node instanceof YamlNode.Mapping mapping) {
            return new Section(keyOf(key), mapping, context);
        }
        if (node != null && !isNothing(node)) {
            problem(node.place(), key, "holds a value where keys are expected");
        }
        return new Section(keyOf(key), new YamlNode.Mapping(place, Map.of()), context);
    }

    /** The sections below this one, by key, when the keys are the user's own names. */
    List<String> names() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    String text(String key, String standard) {
        return value(key, standard, text -> text);
    }

    /** A text that has to be of some kind. */
    String text(String key, String standard, UnaryOperator<String> check) {
        return value(key, standard, check);
    }

    @Nullable
    String optionalText(String key) {
        return scalar(key).map(Value::text).orElse(null);
    }

    String requiredText(String key, String remedy) {
        return scalar(key).map(Value::text).orElseGet(() -> {
            problem(place, key, "is missing: " + remedy);
            return "";
        });
    }

    /** @param least 0 where the system may choose one, else 1 */
    int port(String key, int standard, int least) {
        return value(key, standard, text -> {
            int port = Integer.parseInt(text);
            if (port < least || port > 65_535) {
                throw new IllegalArgumentException("'" + text + "' is no port: write " + least + " to 65535");
            }
            return port;
        });
    }

    /** A name or a number of a machine, without what belongs around it in an address. */
    String host(String key, String standard) {
        return value(key, standard, text -> {
            if (!text.matches("[A-Za-z0-9.-]+|[0-9A-Fa-f:.]+")) {
                throw new IllegalArgumentException("'" + text + "' is no host: write 127.0.0.1, ::1 or a name");
            }
            return text;
        });
    }

    Duration duration(String key, Duration standard, Duration shortest) {
        return value(key, standard, text -> {
            Duration span = Durations.parse(text);
            if (span.compareTo(shortest) < 0) {
                throw new IllegalArgumentException(
                        "'" + text + "' is too short: write " + Durations.describe(shortest) + " or more");
            }
            return span;
        });
    }

    /** A path; a relative one starts from the folder of the configuration file. */
    Path path(String key, Path standard, UnaryOperator<String> check) {
        return value(
                key, context.base().resolve(standard), text -> context.base().resolve(check.apply(text)));
    }

    /** A file that has to be there if it is named. */
    @Nullable
    Path optionalFile(String key) {
        Optional<Value> file = scalar(key);
        if (file.isEmpty()) {
            return null;
        }
        Path path = context.base().resolve(file.get().text());
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            problem(file.get().place(), key, "'" + file.get().text() + "' cannot be read: check path and permissions");
        }
        return path;
    }

    Path requiredPath(String key, String remedy) {
        return context.base().resolve(requiredText(key, remedy));
    }

    ZoneId zone(String key, ZoneId standard) {
        return value(key, standard, text -> {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("'" + text + "' is no time zone: write one such as Europe/Paris", e);
            }
        });
    }

    /** An address that a browser can open. */
    String address(String key, String standard) {
        return value(key, standard, text -> {
            URI address = URI.create(text);
            if (address.getHost() == null
                    || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
                throw new IllegalArgumentException("'" + text + "' is no web address: write https://host/");
            }
            return text;
        });
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E standard) {
        return value(
                key,
                standard,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is unknown: write one of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT))));
    }

    <T> List<T> list(String key, List<T> standard, Function<String, T> parse) {
        known.add(key);
        Optional<Value> override = override(key);
        if (override.isPresent()) {
            return items(
                    key, override.get().place(), List.of(override.get().text().split("[,\\s]+")), parse);
        }
        YamlNode node = entries.get(key);
        if (node == null || isNothing(node)) {
            return standard;
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            problem(node.place(), key, "is no list: write [first, second]");
            return standard;
        }
        List<String> texts = sequence.items().stream()
                .map(item -> item instanceof YamlNode.Scalar scalar ? scalar.value() : "")
                .toList();
        return items(key, node.place(), texts, parse);
    }

    private <T> List<T> items(String key, String at, List<String> texts, Function<String, T> parse) {
        List<T> items = new ArrayList<>();
        for (String text : texts) {
            try {
                items.add(parse.apply(text));
            } catch (IllegalArgumentException e) {
                problem(at, key, String.valueOf(e.getMessage()));
            }
        }
        return items;
    }

    /** A secret: from the environment, or from the file that {@code keyFile} names; never from the YAML itself. */
    @Nullable
    Secret secret(String key) {
        if (entries.containsKey(key)) {
            problem(
                    entries.get(key).place(),
                    key,
                    "secrets do not belong here: put it in a file and name it as " + key + "File, or set "
                            + variableOf(keyOf(key)));
        }
        known.add(key);
        known.add(key + "File");
        Optional<Value> override = override(key);
        if (override.isPresent()) {
            return new Secret(override.get().text());
        }
        return scalar(key + "File").map(file -> readSecret(key, file)).orElse(null);
    }

    private Secret readSecret(String key, Value file) {
        Path path = context.base().resolve(file.text());
        try {
            FilePermissions.opening(path)
                    .ifPresent(permissions -> warning(
                            file.place(),
                            key + "File",
                            "'" + path + "' can be read by others than its owner (" + permissions + "): chmod 600 it"));
            return new Secret(Files.readString(path).strip());
        } catch (java.io.IOException e) {
            problem(file.place(), key + "File", "'" + file.text() + "' cannot be read: check path and permissions");
            return new Secret("");
        }
    }

    /** Reports every key that nobody asked for. */
    void rejectUnknownKeys() {
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                problem(
                        node.place(),
                        key,
                        "is unknown; known here: " + known.stream().sorted().toList());
            }
        });
    }

    void problem(String key, String remedy) {
        problem(place, key, remedy);
    }

    /** Tells of a value that does, but is dangerous. */
    void warning(String key, String remedy) {
        YamlNode node = entries.get(key);
        String at = node == null ? place : node.place();
        warning(override(key).map(Value::place).orElse(at), key, remedy);
    }

    private void warning(String at, String key, String remedy) {
        context.warnings().add(new Problem(at, keyOf(key), remedy));
    }

    private void problem(String at, String key, String remedy) {
        context.problems().add(new Problem(at, keyOf(key), remedy));
    }

    private <T> T value(String key, T standard, Function<String, T> parse) {
        Optional<Value> value = scalar(key);
        if (value.isEmpty()) {
            return standard;
        }
        try {
            return parse.apply(value.get().text());
        } catch (NumberFormatException e) {
            problem(value.get().place(), key, "'" + value.get().text() + "' is no number");
        } catch (IllegalArgumentException e) {
            problem(value.get().place(), key, String.valueOf(e.getMessage()));
        }
        return standard;
    }

    private Optional<Value> scalar(String key) {
        known.add(key);
        Optional<Value> override = override(key);
        if (override.isPresent()) {
            return override;
        }
        YamlNode node = entries.get(key);
        if (node == null || isNothing(node)) {
            return Optional.empty();
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return Optional.of(new Value(scalar.place(), scalar.value()));
        }
        problem(node.place(), key, "holds a list or keys where one value is expected");
        return Optional.empty();
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.value().isBlank();
    }

    /** A variable that is set to nothing says as little as a key without a value. */
    private Optional<Value> override(String key) {
        String variable = variableOf(keyOf(key));
        context.knownVariables().add(variable);
        return Optional.ofNullable(context.environment().get(variable))
                .filter(text -> !text.isBlank())
                .map(text -> new Value(variable, text));
    }

    /** The variable that overrides a full key. */
    static String variableOf(String fullKey) {
        return "PANNE_"
                + fullKey.replaceAll("([a-z])([A-Z])", "$1_$2")
                        .replaceAll("[^A-Za-z0-9]", "_")
                        .toUpperCase(Locale.ROOT);
    }

    private String keyOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private record Value(String place, String text) {}
}
