package panne.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import panne.cli.Cli.Result;

final class OutputTest {
    /** A device of Linux on which every write fails as on a full disk. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "simulate --help", "simulate whatsapp-2022-10-25", "config check"})
    void aFullDiskIsSaidOnceAndEndsWithOne(String line) throws IOException {
        assumeTrue(Files.exists(FULL));
        try (OutputStream full = new FileOutputStream(FULL.toFile())) {
            Result result = new Cli(folder).runInto(full, line.split(" "));
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.errorOutput().lines())
                    .singleElement()
                    .asString()
                    .startsWith("panne: The output could not be written (")
                    .contains("make room on the disk");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "simulate whatsapp-2022-10-25"})
    void aReaderThatHasGoneIsNoFailure(String line) throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();
        try (OutputStream unread = Channels.newOutputStream(pipe.sink())) {
            Result result = new Cli(folder).runInto(unread, line.split(" "));
            assertThat(result.exitCode()).isZero();
            assertThat(result.errorOutput()).isEmpty();
        }
    }

    @Test
    void aFailureBeforeIsSaidBesideTheFullDisk() throws IOException {
        assumeTrue(Files.exists(FULL));
        Path posts = Files.writeString(folder.resolve("posts.csv"), "timestamp,value\n2015-02-26 21:42:53,53\n");
        try (OutputStream full = new FileOutputStream(FULL.toFile())) {
            Result result = new Cli(folder).runInto(full, "detect", posts.toString(), "gone.csv");
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.errorOutput()).contains("gone.csv").contains("could not be written");
        }
    }
}
