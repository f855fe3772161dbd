package panne.app.task;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import panne.domain.Rejection;
import panne.source.SourceException;
import panne.source.file.Content;
import panne.source.file.TrailingBytesException;

/** The lines of a text, decompressed. They are cut first and decoded one by one, so that a bad one is alone. */
final class Lines {
    private final String input;
    private final Consumer<Rejection> rejections;
    private long number;

    private Lines(String input, Consumer<Rejection> rejections) {
        this.input = input;
        this.rejections = rejections;
    }

    /**
     * Hands over every line with its number, counted from 1.
     *
     * @param input a file, or {@code -} for the stream
     * @throws SourceException when it cannot be read
     */
    static void each(String input, InputStream stream, ObjLongConsumer<String> lines, Consumer<Rejection> rejections) {
        Content content = input.equals("-") ? Content.of(input, stream) : Content.of(Path.of(input));
        try (InputStream bytes = content.open()) {
            new Lines(input, rejections).read(bytes, lines);
        } catch (IOException e) {
            throw new SourceException(input + " cannot be read: " + e, e);
        }
    }

    /** Each line is held until the next is there: the last one before a damage may be cut. */
    private void read(InputStream bytes, ObjLongConsumer<String> lines) throws IOException {
        UntilDamage sound = new UntilDamage(bytes);
        BufferedReader reader = bytesByLine(sound);
        String line = reader.readLine();
        while (line != null) {
            number++;
            String next = reader.readLine();
            if (next != null || !sound.isCut) {
                decode(line, lines);
            }
            line = next;
        }
        if (sound.damage != null) {
            reject(sound.damage);
        }
    }

    /** Latin-1 has one character for every byte. */
    private static BufferedReader bytesByLine(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.ISO_8859_1));
    }

    private void decode(String line, ObjLongConsumer<String> lines) {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            reject("not valid UTF-8");
            return;
        }
        lines.accept(number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text, number);
    }

    private void reject(String reason) {
        rejections.accept(new Rejection(input + ":" + number, reason));
    }

    /** Ends where a compressed stream is cut off or damaged, or something else follows it. */
    private static final class UntilDamage extends FilterInputStream {
        private boolean isCut;
        private @Nullable String damage;

        UntilDamage(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (TrailingBytesException e) {
                damage = e.getMessage();
                return -1;
            } catch (EOFException | ZipException e) {
                isCut = true;
                damage = "the gzip stream is cut off or damaged here: the rest of the file is missing";
                return -1;
            }
        }
    }
}
