package panne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.PanneException;

final class DataFolderTest {
    @TempDir
    private Path parent;

    @Test
    void isMadeWhenItIsNotThere() {
        try (DataFolder data = DataFolder.open(parent.resolve("new/data"))) {
            assertThat(data.folder()).isDirectory();
        }
    }

    @Test
    void isForOneAtATime() {
        try (DataFolder first = DataFolder.open(parent)) {
            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(PanneException.class)
                    .hasMessageContaining(first.folder().toString())
                    .hasMessageContaining("in use by another panne (process "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--data");
        }
        DataFolder.open(parent).close();
    }

    @Test
    void saysInWordsWhyItCannotBeUsed() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(PanneException.class)
                .hasMessageStartingWith("The data folder " + file + " cannot be used")
                .hasMessageContaining("is there already and is no folder")
                .hasMessageContaining("--data")
                .message()
                .doesNotContain("java.", "Exception");
    }

    @Test
    void keepsOneKeyForItsOwnerAlone() throws IOException {
        byte[] key;
        try (DataFolder data = DataFolder.open(parent)) {
            key = data.key();
            assertThat(key).hasSize(32);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("key"))))
                .isEqualTo("rw-------");
        try (DataFolder again = DataFolder.open(parent)) {
            assertThat(again.key()).isEqualTo(key);
        }
    }

    @Test
    void doesNotReplaceADamagedKey() throws IOException {
        Files.writeString(parent.resolve("key"), "123");
        try (DataFolder data = DataFolder.open(parent)) {
            assertThatThrownBy(data::key)
                    .isInstanceOf(PanneException.class)
                    .hasMessageContaining("put the backup back");
        }
        assertThat(parent.resolve("key")).hasContent("123");
    }

    @Test
    void saysWhenItCannotBeWritten() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("name another one with --data");
    }
}
