package panne.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Comma-separated values with a header, UTF-8; what a row does not have is empty. */
final class CsvRows implements RowWriter {
    private final CsvWriter csv;

    CsvRows(OutputStream out) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(Column.ALL.stream().map(Column::name).toList());
    }

    @Override
    public void write(Row row) {
        csv.writeRecord(Column.ALL.stream().map(column -> column.textOf(row)).toList());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
