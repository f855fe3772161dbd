package panne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a folder of its own, with programs that only say how they were called. */
final class LauncherTest {
    private static final String FAKE_JAVA = """
            #!/bin/sh
            case "$*" in
            *-version*) echo '    java.specification.version = %s' >&2 ;;
            *) echo "ran with: $*"; echo "home: $PANNE_HOME" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("panne"), home.resolve("panne"));
        script(folder.resolve("new/bin/java"), FAKE_JAVA.formatted("25"));
        script(folder.resolve("old/bin/java"), FAKE_JAVA.formatted("17"));
        script(folder.resolve("tools/mvn"), """
                #!/bin/sh
                echo "mvn $*" >>"$BUILDS"
                mkdir -p target && : >target/panne-all.jar
                """);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Run(int exitCode, String output) {}

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add("sh");
        builder.command().add(home.resolve("panne").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("PANNE_") || name.equals("JAVA_HOME"));
        builder.environment().put("PATH", folder.resolve("tools") + ":/usr/bin:/bin");
        builder.environment().put("BUILDS", folder.resolve("builds").toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private Map<String, String> withJava(String name) {
        return Map.of("PANNE_JAVA_HOME", folder.resolve(name).toString());
    }

    @Test
    void buildsOnceAndRuns() throws IOException, InterruptedException {
        Run first = run(withJava("new"), "search", "two words");
        assertThat(first.exitCode()).isZero();
        assertThat(first.output())
                .contains("panne: building the program")
                .contains("-jar " + home.resolve("target/panne-all.jar") + " search two words")
                .contains("--enable-native-access=ALL-UNNAMED")
                .contains("home: " + home);
        Run second = run(withJava("new"), "search");
        assertThat(second.output()).doesNotContain("building");
        assertThat(Files.readAllLines(folder.resolve("builds")))
                .hasSize(1)
                .allMatch(line -> line.contains("-DskipTests"));
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException, InterruptedException {
        run(withJava("new"), "search");
        Path source = Files.writeString(home.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(run(withJava("new"), "search").output()).contains("building");
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws IOException, InterruptedException {
        Run run = run(
                Map.of(
                        "PANNE_JAVA_HOME", folder.resolve("old").toString(),
                        "JAVA_HOME", folder.resolve("new").toString()),
                "search");
        assertThat(run.output()).contains("ran with: ");
    }

    @Test
    void showsWhyTheBuildFailed() throws IOException, InterruptedException {
        script(folder.resolve("tools/mvn"), "#!/bin/sh\necho 'error: missing semicolon'\nexit 1\n");
        Run run = run(withJava("new"), "search");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("missing semicolon").contains("the build failed");
    }
}
