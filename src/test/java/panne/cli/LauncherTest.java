package panne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the launcher in a folder of its own, with programs that only say how they were called. */
final class LauncherTest {
    private static final String FAKE_JAVA = """
            #!/bin/sh
            case "$*" in
            *-version*) echo '    java.specification.version = %s' >&2 ;;
            *) echo "ran with: $*"; echo "home: $PANNE_HOME" ;;
            esac
            """;

    /** What the launcher and the fake programs call. */
    private static final List<String> PROGRAMS = List.of(
            "sh", "sed", "head", "grep", "find", "dirname", "readlink", "mkdir", "cat", "rm", "mktemp", "sleep");

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
        Process process = start(environment, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add("sh");
        builder.command().add(home.resolve("panne").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("PANNE_") || name.equals("JAVA_HOME"));
        builder.environment().put("PATH", folder.resolve("tools") + ":/usr/bin:/bin");
        builder.environment().put("BUILDS", folder.resolve("builds").toString());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
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

    /** A build that goes on until it is let go, and a path with the programs that a plain system has, but no flock. */
    private Map<String, String> withSlowBuild(boolean hasFlock) throws IOException {
        script(folder.resolve("tools/mvn"), """
                #!/bin/sh
                echo "mvn $*" >>"$BUILDS"
                until [ -e "$BUILDS.go" ]; do sleep 0.1; done
                mkdir -p target && : >target/panne-all.jar
                """);
        Map<String, String> environment = new HashMap<>(withJava("new"));
        if (!hasFlock) {
            Path plain = folder.resolve("plain");
            for (String program : PROGRAMS) {
                Path place = Stream.of("/bin", "/usr/bin")
                        .map(bin -> Path.of(bin, program))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
                script(plain.resolve(program), "#!/bin/sh\nexec " + place + " \"$@\"\n");
            }
            environment.put("PATH", folder.resolve("tools") + ":" + plain);
        }
        return environment;
    }

    private static String rest(BufferedReader reader) {
        return reader.lines().collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoFirstCallsBuildOnce(boolean hasFlock) throws IOException, InterruptedException {
        Map<String, String> environment = withSlowBuild(hasFlock);
        Process first = start(environment, "one");
        BufferedReader firstSays = first.inputReader();
        assertThat(firstSays.readLine()).contains("building the program");
        Process second = start(environment, "two");
        BufferedReader secondSays = second.inputReader();
        assertThat(secondSays.readLine()).contains("another call is building the program: waiting");
        Files.createFile(folder.resolve("builds.go"));

        assertThat(rest(firstSays)).contains("panne-all.jar one");
        assertThat(rest(secondSays)).contains("panne-all.jar two").doesNotContain("building the program");
        assertThat(first.waitFor() + second.waitFor()).isZero();
        assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
        assertThat(home.resolve("target/build.lock.d")).doesNotExist();
    }

    @Test
    void aLockWhoseOwnerWasKilledIsTakenOver() throws IOException, InterruptedException {
        Map<String, String> environment = withSlowBuild(false);
        Files.createFile(folder.resolve("builds.go"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(home.resolve("target/build.lock.d"));
        Files.writeString(home.resolve("target/build.lock.d/process"), Long.toString(gone.pid()));

        assertThat(run(environment, "search").output())
                .contains("building the program")
                .contains("panne-all.jar search");
    }

    @Test
    void aFailedBuildLeavesNoLock() throws IOException, InterruptedException {
        Map<String, String> environment = withSlowBuild(false);
        script(folder.resolve("tools/mvn"), "#!/bin/sh\nexit 1\n");

        assertThat(run(environment, "search").exitCode()).isEqualTo(1);
        assertThat(home.resolve("target/build.lock.d")).doesNotExist();
    }
}
