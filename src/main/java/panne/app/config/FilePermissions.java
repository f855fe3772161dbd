package panne.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Who may read a file. */
final class FilePermissions {
    private static final Set<PosixFilePermission> READ_BY_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private FilePermissions() {}

    /**
     * The permissions of a file that others than its owner may read, as {@code ls} writes them; empty when they may not,
     * and where files have no such permissions.
     */
    static Optional<String> opening(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return Optional.empty();
        }
        Set<PosixFilePermission> all = view.readAttributes().permissions();
        return all.stream().anyMatch(READ_BY_OTHERS::contains)
                ? Optional.of(PosixFilePermissions.toString(all))
                : Optional.empty();
    }
}
