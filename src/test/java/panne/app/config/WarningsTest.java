package panne.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does as it is written, but is dangerous. */
final class WarningsTest {
    private static final String FILE = "panne.yaml";

    @TempDir
    private Path folder;

    private Path password;

    @BeforeEach
    void keepThePasswordFromOthers() throws IOException {
        password = Files.writeString(folder.resolve("password"), "secret");
        permit("rw-------");
    }

    private void permit(String permissions) throws IOException {
        if (OS.current() != OS.WINDOWS) {
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString(permissions));
        }
    }

    private List<String> warnings(String mail, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve(FILE), """
                mail:
                  from: panne@example.org
                  user: panne
                  passwordFile: password
                %s
                """.formatted(mail.indent(2)));
        return ConfigurationReader.read(file, environment).warnings().stream()
                .map(Problem::toString)
                .map(warning -> warning.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void aPasswordThatAnyoneOnTheWayCanReadIsToldWithTheRemedy() throws IOException {
        assertThat(warnings("host: smtp.example.org\nencryption: none\nreceivers: [a@b.org]", Map.of()))
                .containsExactly("panne.yaml:6: mail.encryption: the password of 'panne' is sent to smtp.example.org in"
                        + " the clear, for all on the way to read: write starttls or tls");
        assertThat(warnings("host: smtp.example.org\nreceivers: [a@b.org]", Map.of("PANNE_MAIL_ENCRYPTION", "none")))
                .singleElement()
                .asString()
                .startsWith("PANNE_MAIL_ENCRYPTION: mail.encryption: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "'::1'"})
    void nobodyListensOnTheWayToThisMachine(String host) throws IOException {
        assertThat(warnings("host: " + host + "\nencryption: none\nreceivers: [a@b.org]", Map.of()))
                .isEmpty();
    }

    @Test
    void encryptionKeepsThePassword() throws IOException {
        assertThat(warnings("host: smtp.example.org\nreceivers: [a@b.org]", Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such permissions there")
    @CsvSource({"rw-r-----, 1", "rw----r--, 1", "rwx-wx-wx, 0", "r--------, 0"})
    void aSecretThatOthersCanReadIsToldWithTheRemedy(String permissions, int told) throws IOException {
        permit(permissions);
        assertThat(warnings("", Map.of()))
                .hasSize(told)
                .allSatisfy(warning -> assertThat(warning)
                        .isEqualTo("panne.yaml:4: mail.passwordFile: 'password' can be read by others than its owner ("
                                + permissions + "): chmod 600 it"));
    }

    @Test
    void aReceiverThatStandsThereTwiceIsTold() throws IOException {
        assertThat(warnings("host: localhost\nreceivers: [a@b.org, c@b.org, A@b.org]", Map.of()))
                .containsExactly("panne.yaml:6: mail.receivers: 'A@b.org' stands there more than once: write it once");
    }
}
