package panne.app.task;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import panne.detect.SeriesDetector;
import panne.detect.SeriesPoint;
import panne.domain.Rejection;
import panne.source.SourceException;

/** Runs the detector over a plain count series: CSV in, the same CSV with expectation, score and alert out. */
public final class DetectSeries {
    private static final String OUT = "timestamp,value,expected,anomaly_score,alert";

    private final String name;
    private final SeriesDetector detector = new SeriesDetector();
    private final Consumer<String> out;
    private final Consumer<Rejection> rejections;
    private @Nullable SeriesHeader header;
    private @Nullable SeriesRow newest;
    private long newestLine;

    private DetectSeries(String name, Consumer<String> out, Consumer<Rejection> rejections) {
        this.name = name;
        this.out = out;
        this.rejections = rejections;
    }

    /**
     * Judges every point of a series from the points before it.
     *
     * @param input a file, or {@code -} for the stream
     * @return why it cannot be read as a series, if so
     */
    public static Optional<String> run(
            String input, InputStream stream, Consumer<String> out, Consumer<Rejection> rejections) {
        DetectSeries series = new DetectSeries(input, out, rejections);
        try {
            Lines.each(input, stream, series::read, rejections);
        } catch (SourceException e) {
            return Optional.ofNullable(e.getMessage());
        }
        return series.header == null
                ? Optional.of(input + " is empty: expected the header timestamp,value and rows below it")
                : Optional.empty();
    }

    private void read(String line, long number) {
        if (line.isBlank()) {
            return;
        }
        if (header == null) {
            header = header(line, number);
            out.accept(OUT);
            return;
        }
        try {
            judge(header.row(line), number);
        } catch (IllegalArgumentException e) {
            rejections.accept(new Rejection(name + ":" + number, String.valueOf(e.getMessage())));
        }
    }

    private SeriesHeader header(String line, long number) {
        try {
            return SeriesHeader.of(line);
        } catch (IllegalArgumentException e) {
            throw new SourceException(name + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private void judge(SeriesRow row, long number) {
        requireNewer(row);
        SeriesPoint point = detector.observe(row.time(), row.count());
        newest = row;
        newestLine = number;
        out.accept(row.timestamp() + "," + row.value() + "," + plain(point.expected()) + "," + plain(point.score())
                + "," + point.alert());
    }

    private void requireNewer(SeriesRow row) {
        SeriesRow before = newest;
        if (before == null || row.time().isAfter(before.time())) {
            return;
        }
        throw new IllegalArgumentException(
                row.time().equals(before.time())
                        ? "timestamp '" + row.timestamp() + "' stands on line " + newestLine
                                + " already: keep one row for each time"
                        : "timestamp '" + row.timestamp() + "' is older than '" + before.timestamp() + "' on line "
                                + newestLine + ": points are judged as they come, so sort the rows by time");
    }

    private static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
