package panne.domain;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 30s}, {@code 5m}, {@code 2h}, {@code 60d}. */
public final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(s|m|h|d)");

    private Durations() {}

    /**
     * Reads a span such as {@code 5m}.
     *
     * @throws IllegalArgumentException naming the text and the form when it is no span
     */
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no span of time: write a number and s, m, h or d, such as 30s or 5m");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2).charAt(0)) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /**
     * Writes a span in two units: {@code 3 d 4 h}, {@code 2 h 20 min}, {@code 1 min 40 s}. It is rounded to the nearest hour
     * from a day on, and to the nearest minute from ten minutes on; what is negative becomes {@code 0 s}.
     */
    public static String describe(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 600) {
            return pair(seconds, 60, " min", " s");
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 24 * 60 ? pair(minutes, 60, " h", " min") : pair(Math.round(seconds / 3600.0), 24, " d", " h");
    }

    private static String pair(long amount, int size, String large, String small) {
        if (amount < size) {
            return amount + small;
        }
        String head = amount / size + large;
        return amount % size == 0 ? head : head + " " + amount % size + small;
    }
}
