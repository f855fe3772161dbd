package panne.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import panne.domain.Counted;
import panne.domain.Durations;
import panne.domain.Language;
import panne.domain.Symptom;

/** How pages put figures, times and names. */
final class Wording {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Wording() {}

    /** The nearest minute, as the mails say it. */
    static String clock(Instant time) {
        return CLOCK.format(nearestMinute(time));
    }

    /** {@code between 07:14 and 07:18}, rounded so that the span grows. */
    static String between(Instant low, Instant high) {
        Instant ceiling = high.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        return "between " + CLOCK.format(low) + " and " + CLOCK.format(ceiling);
    }

    static String day(Instant time) {
        return DAY.format(nearestMinute(time));
    }

    /** The minute in which something was said. */
    static String moment(Instant time) {
        return DAY.format(time) + ", " + CLOCK.format(time) + " UTC";
    }

    private static Instant nearestMinute(Instant time) {
        return time.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }

    static String number(long value) {
        return Counted.number(value);
    }

    /** {@code 1 h 53 min after the onset}. */
    static String after(Duration delay) {
        return delay.isNegative() ? "as it began" : Durations.describe(delay) + " after the onset";
    }

    /** Small figures with one decimal, large ones without; what is not nothing never becomes {@code 0.0}. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "∞";
        }
        if (value > 0 && value < 0.05) {
            return "<\u00a00.1";
        }
        return Math.abs(value) < 10
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%,.0f", value);
    }

    static String ratio(double ratio) {
        return number(ratio) + "\u00a0×";
    }

    static String name(Language language) {
        String name = Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH);
        return name.equals(language.code()) ? "untold language" : name;
    }

    static String name(Symptom symptom) {
        return switch (symptom) {
            case SENDING -> "messages do not leave";
            case DELIVERY -> "messages do not arrive";
            case LOGIN -> "cannot log in";
            case CONNECTION -> "no connection at all";
            case SLOW -> "slow";
            case MEDIA -> "pictures, videos, files";
            case CALLS -> "calls fail";
            case PAYMENT -> "payments fail";
            case CRASH -> "crashes";
            case PLAYBACK -> "playback stops";
            case UNSPECIFIED -> "down, without details";
        };
    }
}
