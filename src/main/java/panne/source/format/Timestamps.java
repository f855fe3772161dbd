package panne.source.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads the times that networks write. */
final class Timestamps {
    private static final DateTimeFormatter X_V1 =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ROOT);
    private static final int WHOLE_SECONDS_IN_UTC = "2022-10-25T07:17:00Z".length();

    private Timestamps() {}

    /** Reads ISO 8601 with a zone, {@code 2022-10-25T07:17:00Z}; a blank may stand for the T. */
    static Instant iso(String name, String value) {
        try {
            if (isPlain(value)) {
                return plain(value);
            }
            return OffsetDateTime.parse(value.strip().replace(' ', 'T')).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedPostException(
                    name + " '" + Excerpt.of(value) + "' is not a time with its zone such as 2022-10-25T07:17:00Z");
        }
    }

    /** Reads the way of X API v1.1, {@code Tue Oct 25 07:17:00 +0000 2022}. */
    static Instant xVersion1(String name, String value) {
        try {
            return OffsetDateTime.parse(value, X_V1).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedPostException(
                    name + " '" + Excerpt.of(value) + "' is not a time such as Tue Oct 25 07:17:00 +0000 2022");
        }
    }

    private static boolean isPlain(String value) {
        return value.length() == WHOLE_SECONDS_IN_UTC
                && value.charAt(4) == '-'
                && value.charAt(7) == '-'
                && value.charAt(10) == 'T'
                && value.charAt(13) == ':'
                && value.charAt(16) == ':'
                && value.charAt(19) == 'Z';
    }

    private static Instant plain(String value) {
        return LocalDateTime.of(
                        number(value, 0, 4),
                        number(value, 5, 7),
                        number(value, 8, 10),
                        number(value, 11, 13),
                        number(value, 14, 16),
                        number(value, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String value, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
