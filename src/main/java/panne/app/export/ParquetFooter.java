package panne.app.export;

import java.util.ArrayList;
import java.util.List;

/** What a Parquet file says of itself; numbers of fields, types and encodings are those of the format's definition. */
final class ParquetFooter {
    private static final int BOOLEAN = 0;
    private static final int INT64 = 2;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int TIMESTAMP_MILLIS = 9;
    private static final int UNCOMPRESSED = 0;
    private static final int DATA_PAGE = 0;

    private ParquetFooter() {}

    /** Where a column of a group of rows lies. */
    record Chunk(Column column, long offset, long size) {}

    /** A group of rows. */
    record Group(int rows, List<Chunk> chunks) {
        Group {
            chunks = List.copyOf(chunks);
        }
    }

    static byte[] pageHeader(int size, int rows) {
        CompactStruct data = new CompactStruct()
                .number(1, rows)
                .number(2, PLAIN)
                .number(3, RLE)
                .number(4, RLE);
        return new CompactStruct()
                .number(1, DATA_PAGE)
                .number(2, size)
                .number(3, size)
                .struct(5, data)
                .toBytes();
    }

    static byte[] of(List<Group> groups) {
        List<CompactStruct> schema = new ArrayList<>();
        schema.add(new CompactStruct().text(4, "post").number(5, Column.ALL.size()));
        Column.ALL.forEach(column -> schema.add(schemaOf(column)));
        return new CompactStruct()
                .number(1, 1)
                .structs(2, schema)
                .large(3, groups.stream().mapToLong(Group::rows).sum())
                .structs(4, groups.stream().map(ParquetFooter::group).toList())
                .text(6, "panne")
                .toBytes();
    }

    private static CompactStruct schemaOf(Column column) {
        CompactStruct element = new CompactStruct()
                .number(1, typeOf(column))
                .number(3, column.optional() ? OPTIONAL : REQUIRED)
                .text(4, column.name());
        return switch (column.type()) {
            case TEXT, TEXTS -> element.number(6, UTF8);
            case TIME -> element.number(6, TIMESTAMP_MILLIS);
            case NUMBER, TRUTH -> element;
        };
    }

    private static CompactStruct group(Group group) {
        return new CompactStruct()
                .structs(
                        1,
                        group.chunks().stream()
                                .map(chunk -> chunk(chunk, group.rows()))
                                .toList())
                .large(2, group.chunks().stream().mapToLong(Chunk::size).sum())
                .large(3, group.rows());
    }

    private static CompactStruct chunk(Chunk chunk, int rows) {
        CompactStruct meta = new CompactStruct()
                .number(1, typeOf(chunk.column()))
                .numbers(2, List.of(PLAIN, RLE))
                .texts(3, List.of(chunk.column().name()))
                .number(4, UNCOMPRESSED)
                .large(5, rows)
                .large(6, chunk.size())
                .large(7, chunk.size())
                .large(9, chunk.offset());
        return new CompactStruct().large(2, chunk.offset()).struct(3, meta);
    }

    private static int typeOf(Column column) {
        return switch (column.type()) {
            case TEXT, TEXTS -> BYTE_ARRAY;
            case TIME -> INT64;
            case NUMBER -> DOUBLE;
            case TRUTH -> BOOLEAN;
        };
    }
}
