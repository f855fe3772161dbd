package panne.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes moments for people: in UTC, to the minute, and in the receivers' zone beside it. */
final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** {@code 07:17 UTC}. */
    static String clock(Instant time) {
        return CLOCK.format(utc(nearestMinute(time))) + " UTC";
    }

    /** {@code 07:17 UTC}, or {@code 24 Oct 23:55 UTC} when that is not the day of the other time. */
    static String clock(Instant time, Instant readAt) {
        Instant minute = nearestMinute(time);
        boolean sameDay = utc(minute).toLocalDate().equals(utc(readAt).toLocalDate());
        return (sameDay ? "" : DAY.format(utc(minute)) + " ") + clock(time);
    }

    /** {@code 07:17 UTC (09:17 in Brussels)}. */
    String clockHereToo(Instant time) {
        return clock(time) + here(time);
    }

    /** {@code between 07:14 and 07:18 UTC}, rounded so that the span grows. */
    static String between(Instant low, Instant high) {
        Instant ceiling = high.plus(59, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.MINUTES);
        return "between " + CLOCK.format(utc(low)) + " and " + CLOCK.format(utc(ceiling)) + " UTC";
    }

    /** {@code Tuesday 25 October 2022}. */
    static String date(Instant time) {
        return DATE.format(utc(nearestMinute(time)));
    }

    private String here(Instant time) {
        if (zone.getRules().getOffset(time).equals(ZoneOffset.UTC)) {
            return "";
        }
        String id = zone.getId();
        String place = id.contains("/")
                ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
                : zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return " (" + CLOCK.format(nearestMinute(time).atZone(zone)) + " in " + place + ")";
    }

    private static ZonedDateTime utc(Instant time) {
        return time.atZone(ZoneOffset.UTC);
    }

    private static Instant nearestMinute(Instant time) {
        return time.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }
}
