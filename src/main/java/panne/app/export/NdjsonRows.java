package panne.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object per line, all with the same keys; what a row does not have is null. */
final class NdjsonRows implements RowWriter {
    private final OutputStream out;

    NdjsonRows(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Row row) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Column column : Column.ALL) {
            Object value = column.value().apply(row);
            if (value == null) {
                node.putNull(column.name());
            } else {
                put(node, column, value);
            }
        }
        out.write((node + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode node, Column column, Object value) {
        switch (column.type()) {
            case NUMBER -> node.put(column.name(), (double) value);
            case TRUTH -> node.put(column.name(), (boolean) value);
            case TEXT, TIME -> node.put(column.name(), value.toString());
            case TEXTS -> Column.textsOf(value).forEach(node.putArray(column.name())::add);
        }
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
