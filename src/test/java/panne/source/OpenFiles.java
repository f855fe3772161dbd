package panne.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process holds open, as Linux tells it. */
public final class OpenFiles {
    private OpenFiles() {}

    /** The open files in a folder, and in those inside it. */
    public static Stream<Path> under(Path folder) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open
                    .map(OpenFiles::target)
                    .flatMap(Optional::stream)
                    .filter(file -> file.startsWith(folder))
                    .toList()
                    .stream();
        }
    }

    /** Empty for one that was closed meanwhile, as the list itself. */
    private static Optional<Path> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
