package panne.language.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import panne.domain.PanneException;

/** A file whose first line tells its kind and version and the checksum of the rest. */
public final class CheckedFile {
    private final String kind;
    private final String maker;

    /**
     * @param kind with its version
     * @param maker the command that makes such files
     */
    public CheckedFile(String kind, String maker) {
        this.kind = kind;
        this.maker = maker;
    }

    /**
     * Writes a file; makes the folder if there is none.
     *
     * @throws PanneException when it cannot be written
     */
    public void write(byte[] body, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((kind + " " + checksum(body) + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new PanneException(file + ": cannot be written; check the folder's permissions", e);
        }
    }

    /**
     * The rest of the file.
     *
     * @throws PanneException when it is missing, damaged or of another kind or version
     */
    public byte[] read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = endOfLine(bytes, 0);
            String head = new String(bytes, 0, end, StandardCharsets.UTF_8);
            byte[] body = Arrays.copyOfRange(bytes, Math.min(bytes.length, end + 1), bytes.length);
            if (!head.equals(kind + " " + checksum(body))) {
                throw new PanneException(
                        file + ": is damaged or of another version; run '" + maker + "' to make it anew");
            }
            return body;
        } catch (IOException e) {
            throw new PanneException(file + ": cannot be read; run '" + maker + "' to make it", e);
        }
    }

    /** Where the line that starts at {@code from} ends. */
    static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String checksum(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
