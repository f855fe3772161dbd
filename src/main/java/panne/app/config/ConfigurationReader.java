package panne.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import panne.alert.MailAddress;
import panne.app.config.Configuration.Database;
import panne.app.config.Configuration.Detection;
import panne.app.config.Configuration.FolderSource;
import panne.app.config.Configuration.Mail;
import panne.app.config.Configuration.Source;
import panne.app.config.Configuration.Web;
import panne.app.config.Configuration.XKeys;
import panne.app.config.Configuration.XSource;
import panne.domain.Language;
import panne.lexicon.YamlFile;
import panne.lexicon.YamlNode;
import panne.store.StoreSettings;

/**
 * Reads the configuration. Any key can be overridden by a variable: {@code mail.passwordFile} by {@code
 * PANNE_MAIL_PASSWORD_FILE}.
 */
public final class ConfigurationReader {
    private static final List<String> LANGUAGES =
            List.of("en", "fr", "es", "de", "nl", "it", "pt", "id", "tr", "pl", "ar", "hi", "ru", "ja", "sv", "ca");
    private static final Set<String> OTHER_VARIABLES =
            Set.of("PANNE_HOME", "PANNE_JAVA_HOME", "PANNE_JAVA_OPTIONS", "PANNE_SHARED");
    /** How long a network takes until its search shows a new post. */
    private static final Duration SEARCH_DELAY = Duration.ofSeconds(30);

    private static final Duration FOLDER_DELAY = Duration.ofSeconds(10);
    private static final String LOOPBACK = "(?i)localhost|127(\\.\\d+){3}|\\[?::1]?";
    private static final String X_API = "https://api.twitter.com/1.1/";

    private ConfigurationReader() {}

    /**
     * Reads a file, or the defaults when there is none, under the given variables.
     *
     * @throws ConfigurationException with all problems at once
     */
    public static Configuration read(@Nullable Path file, Map<String, String> environment) {
        ReadContext context = new ReadContext(folderOf(file), environment);
        return read(file, context);
    }

    private static Path folderOf(@Nullable Path file) {
        Path folder = file == null ? null : file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    static Configuration read(@Nullable Path file, ReadContext context) {
        YamlNode node = file == null ? new YamlNode.Mapping("(defaults)", Map.of()) : YamlFile.read(file);
        if (!(node instanceof YamlNode.Mapping mapping)) {
            throw new ConfigurationException(
                    List.of(new Problem(node.place(), "(file)", "holds no keys: start from panne.example.yaml")));
        }
        Configuration configuration = configuration(new Section("", mapping, context), context);
        rejectUnknownVariables(context);
        if (!context.problems().isEmpty()) {
            throw new ConfigurationException(context.problems());
        }
        return configuration;
    }

    private static Configuration configuration(Section root, ReadContext context) {
        Configuration configuration = new Configuration(
                root.path("data", Path.of("data"), ConfigurationReader::folder),
                root.list("languages", LANGUAGES.stream().map(Language::new).toList(), ConfigurationReader::language),
                sources(root.section("sources")),
                root.duration("retention", Duration.ofDays(400), Duration.ofDays(1)),
                database(root.section("database")),
                detection(root.section("detection")),
                mail(root.section("mail")),
                web(root.section("web")),
                context.warnings());
        root.rejectUnknownKeys();
        return configuration;
    }

    private static List<Source> sources(Section sources) {
        List<Source> configured = new ArrayList<>();
        for (String name : sources.names()) {
            Section section = sources.section(name);
            switch (section.requiredText("type", "write x or folder")) {
                case "x" -> configured.add(xSource(name, section));
                case "folder" -> configured.add(folderSource(name, section));
                case "" -> {}
                case String other -> section.problem("type", "'" + other + "' is unknown: write x or folder");
            }
            section.rejectUnknownKeys();
        }
        return configured;
    }

    private static Duration every(Section section) {
        return section.duration("every", Duration.ofMinutes(1), Duration.ofSeconds(1));
    }

    private static XSource xSource(String name, Section section) {
        Secret bearer = section.secret("bearerToken");
        XKeys keys = keys(section);
        if (bearer == null && keys == null) {
            section.problem(
                    "bearerToken",
                    "no credentials: give bearerTokenFile, or consumerKeyFile,"
                            + " consumerSecretFile, accessTokenFile and accessSecretFile");
        }
        String query =
                section.requiredText("query", "write what to search for, such as (whatsapp OR instagram) -is:retweet");
        return new XSource(
                name,
                every(section),
                section.duration("delay", SEARCH_DELAY, Duration.ZERO),
                query,
                section.address("api", X_API),
                bearer,
                keys);
    }

    private static @Nullable XKeys keys(Section section) {
        Secret consumerKey = section.secret("consumerKey");
        Secret consumerSecret = section.secret("consumerSecret");
        Secret accessToken = section.secret("accessToken");
        Secret accessSecret = section.secret("accessSecret");
        if (consumerKey == null || consumerSecret == null || accessToken == null || accessSecret == null) {
            return null;
        }
        return new XKeys(consumerKey, consumerSecret, accessToken, accessSecret);
    }

    private static FolderSource folderSource(String name, Section section) {
        Duration every = every(section);
        Duration delay = section.duration("delay", FOLDER_DELAY, Duration.ZERO);
        return new FolderSource(name, every, delay, section.requiredPath("folder", "name the folder to watch"));
    }

    private static Database database(Section section) {
        Database database =
                new Database(section.optionalText("url"), section.optionalText("user"), section.secret("password"));
        if (database.url() != null && !StoreSettings.isKnown(database.url())) {
            section.problem(
                    "url",
                    "'" + StoreSettings.withoutSecrets(database.url())
                            + "' is no JDBC URL of PostgreSQL or H2: write jdbc:postgresql://host/panne");
        }
        section.rejectUnknownKeys();
        return database;
    }

    private static Detection detection(Section section) {
        Detection detection = new Detection(
                section.duration("lateness", Duration.ofSeconds(10), Duration.ZERO),
                section.duration("falseAlarms", Duration.ofDays(60), Duration.ofDays(1)),
                section.duration("history", Duration.ofDays(180), Duration.ofDays(1)));
        section.rejectUnknownKeys();
        return detection;
    }

    private static Mail mail(Section section) {
        Mail mail = new Mail(
                section.optionalText("host"),
                section.port("port", 587, 1),
                section.choice("encryption", Mail.Encryption.class, Mail.Encryption.STARTTLS),
                section.optionalText("user"),
                section.secret("password"),
                section.optionalFile("certificates"),
                section.text("from", "panne@localhost", ConfigurationReader::sender),
                section.list("receivers", List.of(), ConfigurationReader::mailAddress),
                section.zone("zone", ZoneOffset.UTC));
        if (mail.host() != null && mail.receivers().isEmpty()) {
            section.problem("receivers", "nobody would be told: write [someone@example.org]");
        }
        if (mail.host() != null && section.optionalText("from") == null) {
            section.problem("from", "is missing: write the address that mails come from, such as panne@example.org");
        }
        warn(mail, section);
        section.rejectUnknownKeys();
        return mail;
    }

    private static void warn(Mail mail, Section section) {
        String host = mail.host();
        if (host != null
                && mail.user() != null
                && mail.encryption() == Mail.Encryption.NONE
                && !host.matches(LOOPBACK)) {
            section.warning(
                    "encryption",
                    "the password of '" + mail.user() + "' is sent to " + host
                            + " in the clear, for all on the way to read: write starttls or tls");
        }
        Set<String> seen = new HashSet<>();
        for (String receiver : mail.receivers()) {
            if (!seen.add(receiver.toLowerCase(Locale.ROOT))) {
                section.warning("receivers", "'" + receiver + "' stands there more than once: write it once");
            }
        }
    }

    private static Language language(String code) {
        if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException(
                    "'" + code + "' is no language that Panne knows: write some of " + LANGUAGES);
        }
        return new Language(code);
    }

    private static String folder(String text) {
        if (text.matches("[-+\\d.]*\\d|true|false")) {
            throw new IllegalArgumentException("'" + text + "' is no folder: write one such as data, or ./" + text);
        }
        return text;
    }

    private static String mailAddress(String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+") || !MailAddress.isOne(text)) {
            throw new IllegalArgumentException("'" + text + "' is no mail address: write someone@example.org");
        }
        return text;
    }

    private static String sender(String text) {
        if (!MailAddress.isOne(text)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no mail address: write panne@example.org or Panne <panne@example.org>");
        }
        return text;
    }

    private static Web web(Section section) {
        String host = section.host("host", "127.0.0.1");
        int port = section.port("port", 8080, 0);
        String name = host.contains(":") ? "[" + host + "]" : host;
        Web web = new Web(host, port, section.address("address", "http://" + name + ":" + port + "/"));
        section.rejectUnknownKeys();
        return web;
    }

    private static void rejectUnknownVariables(ReadContext context) {
        context.environment().keySet().stream()
                .filter(name -> name.startsWith("PANNE_"))
                .filter(name -> !OTHER_VARIABLES.contains(name)
                        && !context.knownVariables().contains(name))
                .sorted()
                .forEach(name -> context.problems()
                        .add(new Problem("environment", name, "is unknown; unset it or see panne.example.yaml")));
    }
}
