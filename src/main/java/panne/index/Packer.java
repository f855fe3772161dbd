package panne.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes numbers and texts one after the other, small ones in few bytes. {@link Unpacker} reads them. */
final class Packer {
    private byte[] bytes = new byte[512];
    private int length;

    void number(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Writes a number that may well be negative: zigzag, so that small ones of either sign stay short. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void fraction(double value) {
        reserve(Long.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (bits >>> shift);
        }
    }

    /** Writes char by char and not as UTF-8, which would lose half surrogate pairs. */
    void text(String value) {
        number(value.length());
        for (int i = 0; i < value.length(); i++) {
            number(value.charAt(i));
        }
    }

    void optional(@Nullable String value) {
        number(value == null ? 0 : 1);
        if (value != null) {
            text(value);
        }
    }

    BytesRef bytes() {
        return new BytesRef(bytes, 0, length);
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + count);
        }
    }
}
