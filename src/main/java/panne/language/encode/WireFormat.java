package panne.language.encode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Protocol buffers as they lie in a file: fields one after another, each with its number and its kind. */
final class WireFormat {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int DELIMITED = 2;
    private static final int FOUR_BYTES = 5;
    private static final int KINDS = 8;

    private WireFormat() {}

    /**
     * A field of a message.
     *
     * @param number which one
     * @param content what it holds; of a number, nothing
     * @param whole the field with its head as it lies in the file
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Field(int number, byte[] content, byte[] whole) {}

    /** The fields of a message in their order. */
    static List<Field> fields(byte[] message) {
        List<Field> fields = new ArrayList<>();
        Cursor cursor = new Cursor(message);
        while (cursor.at < message.length) {
            fields.add(cursor.next());
        }
        return fields;
    }

    /** A field that holds bytes, a text or a message. */
    static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream field = new ByteArrayOutputStream(content.length + Long.BYTES);
        writeVarint(number * KINDS + DELIMITED, field);
        writeVarint(content.length, field);
        field.writeBytes(content);
        return field.toByteArray();
    }

    private static void writeVarint(int value, ByteArrayOutputStream out) {
        int rest = value;
        while (rest >= 1 << 7) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static final class Cursor {
        private final byte[] message;
        private int at;

        Cursor(byte[] message) {
            this.message = message;
        }

        Field next() {
            int start = at;
            int head = (int) varint();
            int length = switch (head % KINDS) {
                case VARINT -> {
                    varint();
                    yield 0;
                }
                case EIGHT_BYTES -> Long.BYTES;
                case FOUR_BYTES -> Integer.BYTES;
                case DELIMITED -> (int) varint();
                default -> throw new IllegalArgumentException("a field of kind " + head % KINDS);
            };
            int from = at;
            at += length;
            return new Field(
                    head / KINDS, Arrays.copyOfRange(message, from, at), Arrays.copyOfRange(message, start, at));
        }

        private long varint() {
            long value = 0;
            int shift = 0;
            byte part = message[at++];
            while (part < 0) {
                value |= (long) (part & 0x7f) << shift;
                shift += 7;
                part = message[at++];
            }
            return value | ((long) part << shift);
        }
    }
}
