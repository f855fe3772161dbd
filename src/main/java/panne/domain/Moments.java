package panne.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Points in time as people write them: {@code 2022-10-25}, {@code 2022-10-25T07:00Z}, with seconds or another zone. */
public final class Moments {
    private Moments() {}

    /**
     * Reads a day, which begins at midnight in UTC, or a time with its zone.
     *
     * @throws IllegalArgumentException saying what to write
     */
    public static Instant parse(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no time: write 2022-10-25 or 2022-10-25T07:17:00Z", e);
        }
    }
}
