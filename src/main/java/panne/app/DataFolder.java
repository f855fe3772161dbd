package panne.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import panne.domain.PanneException;

/**
 * The folder that holds an installation's index, database and key. One process at a time may use it: it is locked while
 * open, and a killed process leaves no lock behind.
 */
public final class DataFolder implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    /** Any of these shows that a folder was used before. */
    private static final List<String> TRACES = List.of("lock", "index", "key");

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Opens the folder, created when there is none.
     *
     * @throws PanneException when another process uses it, or it cannot be written
     */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                throw inUse(folder, channel);
            }
            note(channel);
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new PanneException(
                    "The data folder " + folder + " cannot be used (" + IoTrouble.of(e)
                            + "): check its permissions and the disk," + " or name another one with --data",
                    e);
        }
    }

    /**
     * Opens the folder, which must be there.
     *
     * @throws PanneException when it is not, another process uses it, or it cannot be written
     */
    public static DataFolder openExisting(Path folder) {
        if (TRACES.stream().map(folder::resolve).noneMatch(Files::exists)) {
            throw new PanneException(
                    "There is no data folder " + folder.toAbsolutePath().normalize()
                            + ": name the one that was filled with --data or in the configuration, or fill it with"
                            + " 'panne run' or 'panne replay FILE --data " + folder + "'");
        }
        return open(folder);
    }

    public Path index() {
        return folder.resolve("index");
    }

    public Path database() {
        return folder.resolve("panne");
    }

    public Path folder() {
        return folder;
    }

    /** Hashes of what was deleted for good. */
    public Path forgotten() {
        return folder.resolve("forgotten");
    }

    /** The key of this installation, under which authors are hashed; made at first use, readable by the owner only. */
    public byte[] key() {
        Path file = folder.resolve("key");
        try {
            if (!Files.exists(file)) {
                writeKey(file);
            }
            return parseKey(file, Files.readString(file).strip());
        } catch (IOException e) {
            throw new PanneException(
                    "The installation's key " + file + " cannot be read or written: " + IoTrouble.of(e)
                            + "; check its permissions and the disk",
                    e);
        }
    }

    private static byte[] parseKey(Path file, String text) {
        if (!text.matches("[0-9a-f]{" + 2 * KEY_BYTES + "}")) {
            throw new PanneException("The installation's key " + file + " is damaged: put the backup back;"
                    + " with a new key, authors seen so far would count as new ones");
        }
        return HexFormat.of().parseHex(text);
    }

    private static void writeKey(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n");
        Files.move(fresh, file);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void note(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static PanneException inUse(Path folder, FileChannel channel) throws IOException {
        ByteBuffer holder = ByteBuffer.allocate(20);
        channel.read(holder, 0);
        channel.close();
        String process = StandardCharsets.US_ASCII.decode(holder.flip()).toString();
        return new PanneException("The data folder " + folder + " is in use by another panne"
                + (process.isBlank() ? "" : " (process " + process + ")")
                + ": stop that one, ask it over HTTP, or name another folder with --data");
    }

    /** Releases the folder to other processes. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PanneException("The lock of " + folder + " cannot be released: " + e, e);
        }
    }
}
