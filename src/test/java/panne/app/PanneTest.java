package panne.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import panne.app.config.Configuration;
import panne.source.OpenFiles;
import panne.source.PostSource;

final class PanneTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void sourcesAreClosedWithTheInstallation() throws IOException {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        StringBuilder posts = new StringBuilder();
        for (int post = 0; post < 1500; post++) {
            posts.append("{\"id\":\"x:%d\",\"created\":\"2022-10-25T07:17:00Z\",\"text\":\"post\"}\n".formatted(post));
        }
        Files.writeString(drop.resolve("posts.ndjson"), posts);
        Path file = Files.writeString(
                folder.resolve("panne.yaml"), "sources: {drop: {type: folder, folder: drop}}\ndata: data\n");
        Startup startup = new Startup(new Surroundings(Map.of(), folder, Clock.systemUTC()), file, null);
        try (Panne panne = Panne.of(startup)) {
            Configuration.Source configured =
                    panne.configuration().sources().iterator().next();
            PostSource source = panne.source(configured);

            assertThat(source.fetch(null).exhausted()).isFalse();
            assertThat(OpenFiles.under(drop)).hasSize(1);
        }
        assertThat(OpenFiles.under(drop)).isEmpty();
    }
}
