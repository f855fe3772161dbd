package panne.source.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads posts out of CSV rows under a header that names their fields; columns of other names are passed over. */
public final class CsvPosts {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final CsvReader.CsvReaderBuilder csv;
    private final char separator;
    private final List<@Nullable Field> columns;
    private final Clock clock;

    private CsvPosts(char separator, List<@Nullable Field> columns, Clock clock) {
        this.csv = csvOf(separator);
        this.separator = separator;
        this.columns = Collections.unmodifiableList(columns);
        this.clock = clock;
    }

    /** A reader of the rows under a header, or nothing when the line is no header of posts. */
    public static Optional<CsvPosts> under(String header, Clock clock) {
        for (char separator : SEPARATORS) {
            List<@Nullable Field> columns = columns(header, separator);
            if (columns.containsAll(List.of(Field.ID, Field.CREATED, Field.TEXT))) {
                return Optional.of(new CsvPosts(separator, columns, clock));
            }
        }
        return Optional.empty();
    }

    /** The character between two fields. */
    public char separator() {
        return separator;
    }

    private static CsvReader.CsvReaderBuilder csvOf(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    }

    private static List<@Nullable Field> columns(String header, char separator) {
        List<@Nullable Field> columns = new ArrayList<>();
        try {
            for (String name : csvOf(separator).ofSingleCsvRecord(header).getFields()) {
                columns.add(Field.named(name.strip()));
            }
        } catch (CsvParseException e) {
            return List.of();
        }
        return columns;
    }

    /** Reads the one row that the bytes hold. */
    public void read(byte[] bytes, int from, int length, PostSink sink) {
        try {
            CsvRecord row = csv.ofSingleCsvRecord(decode(bytes, from, length));
            if (row.getFieldCount() != columns.size()) {
                throw new RefusedPostException(
                        "the row has " + row.getFieldCount() + " fields, the header " + columns.size());
            }
            sink.accept(draft(row).finish(clock));
        } catch (CharacterCodingException e) {
            sink.reject("not valid UTF-8");
        } catch (CsvParseException e) {
            sink.reject("not valid CSV: " + e.getMessage());
        } catch (RefusedPostException e) {
            sink.reject(e.reason());
        }
    }

    private Draft draft(CsvRecord row) {
        Draft draft = new Draft();
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i);
            if (field != null && !(row.getField(i).isEmpty() && field != Field.TEXT)) {
                draft.put(field, row.getField(i));
            }
        }
        return draft;
    }

    private static String decode(byte[] bytes, int from, int length) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, length))
                .toString();
    }
}
