package panne.app.task;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Locale;

/** The first line of a count series: what separates its columns, and which of them hold time and count. */
record SeriesHeader(char separator, List<String> columns) {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final String TIMESTAMP = "timestamp";
    private static final String VALUE = "value";

    SeriesHeader {
        columns = List.copyOf(columns);
    }

    /** Reads the header, whatever the case and order of its names; columns of other names are passed over. */
    static SeriesHeader of(String line) {
        for (char separator : SEPARATORS) {
            List<String> columns = cells(line, separator).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (isOnce(TIMESTAMP, columns) && isOnce(VALUE, columns)) {
                return new SeriesHeader(separator, columns);
            }
        }
        throw new IllegalArgumentException("the header is '" + line + "': expected the columns timestamp and value");
    }

    private static boolean isOnce(String name, List<String> columns) {
        return columns.contains(name) && columns.indexOf(name) == columns.lastIndexOf(name);
    }

    /** Reads a row under this header. */
    SeriesRow row(String line) {
        List<String> cells = cells(line, separator);
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "the row has " + cells.size() + " columns, the header " + columns.size());
        }
        return SeriesRow.of(
                cells.get(columns.indexOf(TIMESTAMP)).strip(),
                cells.get(columns.indexOf(VALUE)).strip());
    }

    private static List<String> cells(String line, char separator) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofSingleCsvRecord(line)
                    .getFields();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("not valid CSV: " + e.getMessage(), e);
        }
    }
}
