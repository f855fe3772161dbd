package panne.app.task;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * One row of a count series.
 *
 * @param timestamp as it is written
 * @param value as it is written
 */
record SeriesRow(String timestamp, Instant time, String value, double count) {
    private static final String SECONDS = "\\d{9,10}(\\.\\d+)?";
    private static final String MILLISECONDS = "\\d{12,13}";

    /** A time without a zone is taken as UTC: only its distance to the others matters. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .append(ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter();

    static SeriesRow of(String timestamp, String value) {
        return new SeriesRow(timestamp, time(timestamp), value, count(value));
    }

    private static Instant time(String text) {
        if (text.matches(SECONDS)) {
            return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue());
        }
        if (text.matches(MILLISECONDS)) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            return Instant.from(DATE.parse(text.replaceFirst(" +", "T")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timestamp '" + text + "' is none: write 2015-02-26 21:42:53 or 2015-02-26T21:42:53Z,"
                            + " or seconds or milliseconds since 1970",
                    e);
        }
    }

    private static double count(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    text.isEmpty()
                            ? "the value is missing: write a count such as 42, or leave the row out"
                            : "value '" + text + "' is no number: write a count such as 42 or 7.5",
                    e);
        }
    }
}
