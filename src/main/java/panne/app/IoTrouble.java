package panne.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what a file or folder did not let be done. */
final class IoTrouble {
    private IoTrouble() {}

    /** {@code permission denied}, {@code Read-only file system}: the reason without the names of classes. */
    static String of(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException e -> "permission denied for " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is there already and is no folder";
            case NoSuchFileException e -> "there is no " + e.getFile();
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
        };
    }
}
