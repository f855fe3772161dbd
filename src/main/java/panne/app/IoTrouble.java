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
        if (trouble instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        if (trouble instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is there already and is no folder";
        }
        if (trouble instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (trouble instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
    }
}
