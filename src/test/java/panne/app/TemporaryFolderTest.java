package panne.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import panne.domain.PanneException;

final class TemporaryFolderTest {
    @Test
    void whatCannotBeDeletedIsToldWithWhatToDo(@TempDir Path folder) {
        assertThatThrownBy(() -> TemporaryFolder.delete(folder.resolve("gone")))
                .isInstanceOf(PanneException.class)
                .hasMessageContaining("gone cannot be deleted (")
                .hasMessageEndingWith("): delete it by hand");
    }
}
