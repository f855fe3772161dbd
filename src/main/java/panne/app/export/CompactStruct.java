package panne.app.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A structure in Thrift's compact protocol, in which Parquet keeps its headers; fields are put in rising order. */
final class CompactStruct {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lastField;

    CompactStruct number(int field, int value) {
        head(field, I32);
        Varint.writeSigned(bytes, value);
        return this;
    }

    CompactStruct large(int field, long value) {
        head(field, I64);
        Varint.writeSigned(bytes, value);
        return this;
    }

    CompactStruct text(int field, String value) {
        head(field, BINARY);
        putText(value);
        return this;
    }

    CompactStruct struct(int field, CompactStruct value) {
        head(field, STRUCT);
        bytes.writeBytes(value.toBytes());
        return this;
    }

    CompactStruct structs(int field, List<CompactStruct> values) {
        listHead(field, values.size(), STRUCT);
        values.forEach(value -> bytes.writeBytes(value.toBytes()));
        return this;
    }

    CompactStruct texts(int field, List<String> values) {
        listHead(field, values.size(), BINARY);
        values.forEach(this::putText);
        return this;
    }

    CompactStruct numbers(int field, List<Integer> values) {
        listHead(field, values.size(), I32);
        values.forEach(value -> Varint.writeSigned(bytes, value));
        return this;
    }

    /** The structure with its end mark. */
    byte[] toBytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.write(0);
        return whole.toByteArray();
    }

    private void putText(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        Varint.write(bytes, text.length);
        bytes.writeBytes(text);
    }

    private void head(int field, int type) {
        bytes.write(((field - lastField) << 4) | type);
        lastField = field;
    }

    private void listHead(int field, int size, int type) {
        head(field, LIST);
        if (size < 15) {
            bytes.write((size << 4) | type);
        } else {
            bytes.write(0xF0 | type);
            Varint.write(bytes, size);
        }
    }
}
