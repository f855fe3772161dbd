package panne.app.task;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.function.Consumer;
import panne.detect.SeriesDetector;
import panne.detect.SeriesPoint;
import panne.domain.PanneException;
import panne.domain.Rejection;

/** Runs the detector over a plain count series: CSV in, the same CSV with expectation, score and alert out. */
public final class DetectSeries {
    private static final String IN = "timestamp,value";
    private static final String OUT = "timestamp,value,expected,anomaly_score,alert";

    private final String name;
    private final SeriesDetector detector = new SeriesDetector();
    private final Consumer<String> out;
    private final Consumer<Rejection> rejections;

    private DetectSeries(String name, Consumer<String> out, Consumer<Rejection> rejections) {
        this.name = name;
        this.out = out;
        this.rejections = rejections;
    }

    /**
     * Judges every point of a series from the points before it.
     *
     * @param input a file, or {@code -} for the stream
     */
    public static void run(String input, InputStream stream, Consumer<String> out, Consumer<Rejection> rejections) {
        try (Reader reader = input.equals("-")
                        ? new InputStreamReader(stream, StandardCharsets.UTF_8)
                        : Files.newBufferedReader(Path.of(input));
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader)) {
            new DetectSeries(input, out, rejections).all(csv.iterator());
        } catch (NoSuchFileException e) {
            throw new PanneException(input + ": there is no such file", e);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new PanneException(input + " cannot be read as CSV in UTF-8: " + e.getMessage(), e);
        }
    }

    private void all(Iterator<CsvRecord> records) {
        String header = records.hasNext() ? String.join(",", records.next().getFields()) : "";
        if (!header.replace("\uFEFF", "").equals(IN)) {
            throw new PanneException(name + ":1: the header is '" + header + "': expected " + IN);
        }
        out.accept(OUT);
        records.forEachRemaining(this::judge);
    }

    private void judge(CsvRecord row) {
        try {
            if (row.getFieldCount() != 2) {
                throw new IllegalArgumentException(row.getFieldCount() + " columns: expected " + IN);
            }
            String timestamp = row.getField(0);
            String value = row.getField(1);
            SeriesPoint point = detector.observe(instant(timestamp), number(value));
            out.accept(timestamp + "," + value + "," + plain(point.expected()) + "," + plain(point.score()) + ","
                    + point.alert());
        } catch (IllegalArgumentException e) {
            rejections.accept(new Rejection(name + ":" + row.getStartingLineNumber(), String.valueOf(e.getMessage())));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("value '" + text + "' is no number", e);
        }
    }

    /** A time without a zone is taken as UTC: only its distance to the others matters. */
    private static Instant instant(String text) {
        String form = text.strip().replace(' ', 'T');
        try {
            return form.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(form).toInstant()
                    : LocalDateTime.parse(form).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timestamp '" + text + "' is none: write 2015-02-26 21:42:53 or 2015-02-26T21:42:53Z", e);
        }
    }

    private static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
