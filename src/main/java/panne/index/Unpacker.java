package panne.index;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {
    private final byte[] bytes;
    private int position;

    Unpacker(BytesRef packed) {
        bytes = packed.bytes;
        position = packed.offset;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes[position++];
        while (next < 0) {
            value |= (next & 0x7FL) << shift;
            shift += 7;
            next = bytes[position++];
        }
        return value | ((long) next << shift);
    }

    long signed() {
        long folded = number();
        return (folded >>> 1) ^ -(folded & 1);
    }

    double fraction() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << 8) | (bytes[position++] & 0xFF);
        }
        return Double.longBitsToDouble(bits);
    }

    String text() {
        char[] chars = new char[(int) number()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) number();
        }
        return new String(chars);
    }

    @Nullable
    String optional() {
        return number() == 0 ? null : text();
    }
}
