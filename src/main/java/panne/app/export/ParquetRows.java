package panne.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Apache Parquet in its plainest form: no compression, plain encoding, one data page per column and group of rows. Every
 * reader of the format can read it; what the plain form costs in size, the simple writer saves in a dependency of 80 MB.
 * See the Parquet format's specification for the numbers of types and encodings.
 */
final class ParquetRows implements RowWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_PER_GROUP = 20_000;

    private final OutputStream out;
    private final List<Row> rows = new ArrayList<>();
    private final List<ParquetFooter.Group> groups = new ArrayList<>();
    private long written;

    ParquetRows(OutputStream out) throws IOException {
        this.out = out;
        put(MAGIC);
    }

    @Override
    public void write(Row row) throws IOException {
        rows.add(row);
        if (rows.size() == ROWS_PER_GROUP) {
            writeGroup();
        }
    }

    @Override
    public void finish() throws IOException {
        if (!rows.isEmpty()) {
            writeGroup();
        }
        byte[] footer = ParquetFooter.of(groups);
        put(footer);
        put(littleEndian(4).putInt(footer.length).array());
        put(MAGIC);
        out.flush();
    }

    private void writeGroup() throws IOException {
        List<ParquetFooter.Chunk> chunks = new ArrayList<>();
        for (Column column : Column.ALL) {
            long start = written;
            byte[] page = page(column);
            put(ParquetFooter.pageHeader(page.length, rows.size()));
            put(page);
            chunks.add(new ParquetFooter.Chunk(column, start, written - start));
        }
        groups.add(new ParquetFooter.Group(rows.size(), chunks));
        rows.clear();
    }

    /** Which rows have a value, if not all must, then the values one after the other. */
    private byte[] page(Column column) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        List<Object> values = new ArrayList<>();
        boolean[] present = new boolean[rows.size()];
        for (int row = 0; row < present.length; row++) {
            Object value = column.value().apply(rows.get(row));
            present[row] = value != null;
            if (value != null) {
                values.add(value);
            }
        }
        if (column.optional()) {
            page.write(levels(present));
        }
        if (column.type() == Column.Type.TRUTH) {
            page.write(bits(values));
        } else {
            for (Object value : values) {
                page.write(plain(column.type(), value));
            }
        }
        return page.toByteArray();
    }

    /** One bit-packed run of definition levels, its length in front. */
    private static byte[] levels(boolean[] present) {
        int eights = Math.ceilDiv(present.length, 8);
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        Varint.write(run, ((long) eights << 1) | 1);
        byte[] packed = new byte[eights];
        for (int row = 0; row < present.length; row++) {
            if (present[row]) {
                packed[row / 8] |= (byte) (1 << (row % 8));
            }
        }
        run.writeBytes(packed);
        return littleEndian(4 + run.size())
                .putInt(run.size())
                .put(run.toByteArray())
                .array();
    }

    private static byte[] bits(List<Object> truths) {
        byte[] packed = new byte[Math.ceilDiv(truths.size(), 8)];
        for (int row = 0; row < truths.size(); row++) {
            if ((boolean) truths.get(row)) {
                packed[row / 8] |= (byte) (1 << (row % 8));
            }
        }
        return packed;
    }

    private static byte[] plain(Column.Type type, Object value) {
        return switch (type) {
            case TEXT -> text((String) value);
            case TEXTS -> text(Column.joined(value));
            case TIME ->
                littleEndian(8).putLong(((Instant) value).toEpochMilli()).array();
            case NUMBER -> littleEndian(8).putDouble((double) value).array();
            case TRUTH -> throw new IllegalArgumentException("truth values are packed together");
        };
    }

    private static byte[] text(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return littleEndian(4 + text.length).putInt(text.length).put(text).array();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
