package panne.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import panne.source.SourceException;

/** The bytes of a file or of standard input, decompressed. */
public interface Content {
    /** How people call it in messages. */
    String name();

    InputStream open() throws IOException;

    /** Whether it can be opened again from its beginning. */
    boolean isRepeatable();

    static Content of(Path file) {
        return new FileContent(file);
    }

    static Content of(String name, InputStream stream) {
        return new StreamContent(name, stream);
    }

    /** A file on disk. */
    record FileContent(Path file) implements Content {
        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public InputStream open() throws IOException {
            if (Files.isDirectory(file)) {
                throw new SourceException(file + " is a directory: name the files in it");
            }
            try {
                return opened();
            } catch (NoSuchFileException e) {
                throw new SourceException(file + " does not exist", e);
            } catch (AccessDeniedException e) {
                throw new SourceException(file + " cannot be read: no permission", e);
            }
        }

        private InputStream opened() throws IOException {
            InputStream raw = Files.newInputStream(file);
            try {
                return decompressed(name(), raw);
            } catch (IOException | SourceException e) {
                raw.close();
                throw e;
            }
        }
    }

    /** A stream that others opened and will close. */
    record StreamContent(String name, InputStream stream) implements Content {
        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public InputStream open() throws IOException {
            return decompressed(name, stream);
        }
    }

    private static InputStream decompressed(String name, InputStream raw) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean isGzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        try {
            return isGzip ? new GzipStream(in) : in;
        } catch (EOFException | ZipException e) {
            throw new SourceException(name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
