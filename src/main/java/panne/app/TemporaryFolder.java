package panne.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import panne.domain.PanneException;

/** A folder that is gone with all that is in it when it is closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /** Makes one in the system's folder for such. */
    public static TemporaryFolder create(String name) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(name));
        } catch (IOException e) {
            throw new PanneException("No temporary folder can be made (" + e + "): is the disk full?", e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    /** Deletes a folder and all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PanneException(folder + " cannot be deleted (" + e + "): delete it by hand", e);
        }
    }
}
