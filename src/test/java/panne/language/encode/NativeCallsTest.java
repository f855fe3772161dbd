package panne.language.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeCallsTest {
    @TempDir
    private Path folder;

    @Test
    void aProcessThatEndsLetsWorkComeToItsEndAndDoesNotCrash() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndingProcess.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(EndingProcess.EXIT_CODE);
        assertThat(output).contains(EndingProcess.DONE);
        assertThat(folder).as(output).isEmptyDirectory();
    }
}
