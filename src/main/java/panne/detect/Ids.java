package panne.detect;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time part of an incident's id. */
final class Ids {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);

    private Ids() {}

    static String minute(Instant time) {
        return MINUTE.format(time);
    }
}
