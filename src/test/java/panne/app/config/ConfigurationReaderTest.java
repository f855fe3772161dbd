package panne.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import panne.app.config.Configuration.FolderSource;
import panne.app.config.Configuration.Mail.Encryption;
import panne.app.config.Configuration.XSource;
import panne.domain.Language;
import panne.domain.PanneException;
import panne.lexicon.YamlFile;
import panne.lexicon.YamlNode;

final class ConfigurationReaderTest {
    private static final Path EXAMPLE = Path.of("panne.example.yaml");
    private static final List<String> SECRETS = List.of(
            "x-bearer",
            "x-consumer-key",
            "x-consumer-secret",
            "x-access-token",
            "x-access-secret",
            "database-password",
            "mail-password",
            "mail-ca.pem");

    @TempDir
    private Path folder;

    @Test
    void shippedExampleIsWithoutMistakes() throws IOException {
        Configuration example = ConfigurationReader.read(exampleWithSecrets(), Map.of());
        assertThat(example.data()).isEqualTo(folder.resolve("data"));
        assertThat(example.languages()).hasSize(16).startsWith(new Language("en"), new Language("fr"));
        assertThat(example.retention()).isEqualTo(Duration.ofDays(400));
        assertThat(example.detection())
                .isEqualTo(
                        new Configuration.Detection(Duration.ofSeconds(10), Duration.ofDays(60), Duration.ofDays(180)));
        assertThat(example.database())
                .isEqualTo(new Configuration.Database(
                        "jdbc:postgresql://localhost/panne", "panne", new Secret("the database-password")));
        assertThat(example.web()).isEqualTo(new Configuration.Web("127.0.0.1", 8080, "https://panne.example.org/"));
    }

    @Test
    void shippedExampleShowsEverySource() throws IOException {
        Configuration example = ConfigurationReader.read(exampleWithSecrets(), Map.of());
        assertThat(example.sources()).hasSize(3);
        XSource byToken = (XSource) example.sources().get(0);
        assertThat(byToken.bearerToken()).isEqualTo(new Secret("the x-bearer"));
        assertThat(byToken.every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(byToken.api()).isEqualTo("https://api.twitter.com/1.1/");
        XSource byKeys = (XSource) example.sources().get(1);
        assertThat(byKeys.keys())
                .isEqualTo(new Configuration.XKeys(
                        new Secret("the x-consumer-key"),
                        new Secret("the x-consumer-secret"),
                        new Secret("the x-access-token"),
                        new Secret("the x-access-secret")));
        assertThat(example.sources().get(2))
                .isEqualTo(new FolderSource(
                        "drop", Duration.ofSeconds(10), Duration.ofSeconds(15), folder.resolve("incoming")));
    }

    @Test
    void shippedExampleShowsHowToSendMail() throws IOException {
        Configuration.Mail mail =
                ConfigurationReader.read(exampleWithSecrets(), Map.of()).mail();
        assertThat(mail)
                .isEqualTo(new Configuration.Mail(
                        "smtp.example.org",
                        587,
                        Encryption.STARTTLS,
                        "panne",
                        new Secret("the mail-password"),
                        folder.resolve("secrets/mail-ca.pem"),
                        "panne@example.org",
                        List.of("oncall@example.org", "noc@example.org"),
                        ZoneId.of("Europe/Paris")));
    }

    @Test
    void everyKeyThatIsReadStandsInTheShippedExample() throws IOException {
        Path file = exampleWithSecrets();
        ReadContext context = new ReadContext(folder, Map.of());
        ConfigurationReader.read(file, context);
        Set<String> shown = new TreeSet<>();
        collect("", YamlFile.read(file), shown);
        Set<String> hidden = new TreeSet<>(context.knownVariables());
        hidden.removeIf(variable -> shown.contains(variable) || shown.contains(variable + "_FILE"));
        // each kind of source is shown once, with what it can have
        hidden.removeIf(variable -> variable.matches("PANNE_SOURCES_(X_OUTAGES|X_POWER)_.*"));
        assertThat(hidden).isEmpty();
    }

    private static void collect(String path, YamlNode node, Set<String> variables) {
        switch (node) {
            case YamlNode.Mapping mapping ->
                mapping.entries()
                        .forEach((key, value) -> collect(path.isEmpty() ? key : path + "." + key, value, variables));
            case YamlNode.Sequence ignored -> variables.add(Section.variableOf(path));
            case YamlNode.Scalar ignored -> variables.add(Section.variableOf(path));
        }
    }

    @Test
    void needsNoFile() {
        Configuration defaults = ConfigurationReader.read(null, Map.of());
        assertThat(defaults.data()).isEqualTo(Path.of("data"));
        assertThat(defaults.sources()).isEmpty();
        assertThat(defaults.mail().host()).isNull();
        assertThat(defaults.web().address()).isEqualTo("http://127.0.0.1:8080/");
    }

    @Test
    void aHostIsANameOrANumberAlone() throws IOException {
        assertThat(ConfigurationReader.read(write("web: {host: '::1'}\n"), Map.of())
                        .web()
                        .address())
                .isEqualTo("http://[::1]:8080/");
        for (String host : List.of("bad host", "http://localhost", "localhost:8080", "[::1]")) {
            Path file = write("web: {host: '" + host + "'}\n");
            assertThatThrownBy(() -> ConfigurationReader.read(file, Map.of()))
                    .hasMessageContaining("web.host: '" + host + "' is no host: write 127.0.0.1, ::1 or a name");
        }
    }

    @Test
    void aSenderMayHaveAName() throws IOException {
        Path file = write("mail: {from: 'Panne of Ghent <panne@example.org>'}\n");
        assertThat(ConfigurationReader.read(file, Map.of()).mail().from())
                .isEqualTo("Panne of Ghent <panne@example.org>");
    }

    @Test
    void variablesWinOverTheFile() throws IOException {
        Path file = write("web:\n  port: 8080\nlanguages: [en]\nmail:\n  passwordFile: gone\n");
        Configuration configuration = ConfigurationReader.read(
                file,
                Map.of(
                        "PANNE_WEB_PORT", "9090",
                        "PANNE_LANGUAGES", "fr,nl",
                        "PANNE_MAIL_PASSWORD", "hush",
                        "PANNE_HOME", "/somewhere",
                        "PATH", "/bin"));
        assertThat(configuration.web().port()).isEqualTo(9090);
        assertThat(configuration.languages()).containsExactly(new Language("fr"), new Language("nl"));
        assertThat(configuration.mail().password()).isEqualTo(new Secret("hush"));
        assertThat(configuration).asString().doesNotContain("hush");
    }

    @Test
    void whatIsSetToNothingIsNotSet() throws IOException {
        Files.writeString(folder.resolve("password"), "hush");
        Path file = write("mail: {passwordFile: password, host: ' '}\nlanguages: [en]\nweb: {port: 0}\n");
        Configuration configuration = ConfigurationReader.read(
                file,
                Map.of(
                        "PANNE_MAIL_HOST", "",
                        "PANNE_MAIL_PASSWORD", "",
                        "PANNE_DATABASE_URL", "",
                        "PANNE_LANGUAGES", " ",
                        "PANNE_RETENTION", ""));
        assertThat(configuration.mail().host()).isNull();
        assertThat(configuration.mail().password()).isEqualTo(new Secret("hush"));
        assertThat(configuration.database().url()).isNull();
        assertThat(configuration.languages()).containsExactly(new Language("en"));
        assertThat(configuration.web().port()).isZero();
    }

    @Test
    void namesAllProblemsTogetherWithPlaceKeyValueAndRemedy() throws IOException {
        Path file = write("""
                retention: soon
                colour: red
                sources:
                  x:
                    type: x
                  y:
                    type: pigeon
                mail:
                  host: smtp.example.org
                  port: 70000
                  password: hunter2
                  zone: Mars/Olympus
                web:
                  port: many
                  address: nowhere
                """);
        ConfigurationException failure = catchThrowableOfType(
                ConfigurationException.class,
                () -> ConfigurationReader.read(
                        file, Map.of("PANNE_DETECTION_LATENESS", "late", "PANNE_DETEKTION", "x")));
        assertThat(failure.problems().stream()
                        .map(problem -> problem.toString().replace(file.toString(), "panne.yaml")))
                .containsExactlyInAnyOrder(
                        "panne.yaml:1: retention: 'soon' is no span of time: write a number and s, m, h or d, such as"
                                + " 30s or 5m",
                        "panne.yaml:2: colour: is unknown; known here: [data, database, detection, languages, mail,"
                                + " retention, sources, web]",
                        "panne.yaml:5: sources.x.bearerToken: no credentials: give bearerTokenFile, or"
                                + " consumerKeyFile, consumerSecretFile, accessTokenFile and accessSecretFile",
                        "panne.yaml:5: sources.x.query: is missing: write what to search for, such as (whatsapp OR"
                                + " instagram) -is:retweet",
                        "panne.yaml:7: sources.y.type: 'pigeon' is unknown: write x or folder",
                        "panne.yaml:9: mail.from: is missing: write the address that mails come from, such as"
                                + " panne@example.org",
                        "panne.yaml:9: mail.receivers: nobody would be told: write [someone@example.org]",
                        "panne.yaml:10: mail.port: '70000' is no port: write 1 to 65535",
                        "panne.yaml:11: mail.password: secrets do not belong here: put it in a file and name it as"
                                + " passwordFile, or set PANNE_MAIL_PASSWORD",
                        "panne.yaml:12: mail.zone: 'Mars/Olympus' is no time zone: write one such as Europe/Paris",
                        "panne.yaml:14: web.port: 'many' is no number",
                        "panne.yaml:15: web.address: 'nowhere' is no web address: write https://host/",
                        "PANNE_DETECTION_LATENESS: detection.lateness: 'late' is no span of time: write a number and"
                                + " s, m, h or d, such as 30s or 5m",
                        "environment: PANNE_DETEKTION: is unknown; unset it or see panne.example.yaml");
        assertThat(failure).hasMessageStartingWith("The configuration has 14 problem(s):\n  ");
        assertThat(failure.getMessage()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention: 1s            | retention: '1s' is too short: write 1 d or more",
                "languages: en            | languages: is no list: write [first, second]",
                "languages: [english]     | languages: ",
                "languages: [en, xx]      | languages: 'xx' is no language that Panne knows: write some of [en, fr,",
                "data: 5                  | data: '5' is no folder: write one such as data, or ./5",
                "mail: {certificates: nope.pem} | mail.certificates: 'nope.pem' cannot be read: check path",
                "web: 8080                | web: holds a value where keys are expected",
                "data: [a, b]             | data: holds a list or keys where one value is expected",
                "database: {url: 'h2:x'}  | database.url: 'h2:x' is no JDBC URL of PostgreSQL or H2: write",
                "database: {url: 'jdbc:mysql://h/d'} | database.url: 'jdbc:mysql://h/d' is no JDBC URL of",
                "mail: {port: 0}          | mail.port: '0' is no port: write 1 to 65535",
                "database: {url: 'postgres://me:secret@h/d'} | database.url: 'postgres://h/d' is no JDBC URL",
                "mail: {encryption: rot13} | mail.encryption: 'rot13' is unknown: write one of [starttls,",
                "mail: {receivers: [me]}  | mail.receivers: 'me' is no mail address",
                "web: {address: 'ftp://x'} | web.address: 'ftp://x' is no web address: write https://host/",
                "mail: {receivers: [a@b..c]} | mail.receivers: 'a@b..c' is no mail address",
                "mail: {from: panne}      | mail.from: 'panne' is no mail address: write panne@example.org or Panne <",
                "mail: {from: 'a@b.c, d@e.f'} | mail.from: 'a@b.c, d@e.f' is no mail address",
                "mail: {from: 'Panne <panne>'} | mail.from: 'Panne <panne>' is no mail address",
                "mail: {passwordFile: gone} | mail.passwordFile: 'gone' cannot be read"
            })
    void pointsAtEachKindOfMistake(String yaml, String problem) throws IOException {
        Path file = write(yaml + "\n");
        assertThatThrownBy(() -> ConfigurationReader.read(file, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file + ":1: " + problem);
    }

    @Test
    void saysThatTheFileIsNotThere() {
        assertThatThrownBy(() -> ConfigurationReader.read(folder.resolve("gone.yaml"), Map.of()))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("gone.yaml")
                .hasMessageContaining("check that it exists");
    }

    @Test
    void saysThatAListIsNoConfiguration() throws IOException {
        Path file = write("- a\n- b\n");
        assertThatThrownBy(() -> ConfigurationReader.read(file, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("holds no keys: start from panne.example.yaml");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("panne.yaml"), yaml);
    }

    private Path exampleWithSecrets() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        for (String secret : SECRETS) {
            Files.writeString(secrets.resolve(secret), "the " + secret + "\n");
        }
        return Files.copy(EXAMPLE, folder.resolve("panne.yaml"));
    }
}
